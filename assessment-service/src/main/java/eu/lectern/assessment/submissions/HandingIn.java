package eu.lectern.assessment.submissions;

import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.judging.Assessment;
import eu.lectern.assessment.judging.Reading;
import eu.lectern.assessment.results.Standing;
import eu.lectern.assessment.results.Standings;
import eu.lectern.assessment.rights.Author;
import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.kit.event.CloudEvents;
import eu.lectern.kit.id.Ids;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.KeyTaken;
import eu.lectern.kit.idempotency.StoredAnswers;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.outbox.OutboxMessage;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Takes in the work that a learner hands in for their own enrolment. */
@Singleton
class HandingIn {

    private final Standings standings;
    private final SubmissionTable submissions;
    private final StoredAnswers answers;
    private final CloudEvents events;
    private final Clock clock = Clock.systemUTC();

    HandingIn(Standings standings, SubmissionTable submissions, StoredAnswers answers, CloudEvents events) {
        this.standings = standings;
        this.submissions = submissions;
        this.answers = answers;
        this.events = events;
    }

    /** Fails with a {@link RefusedException} when the work is not taken. */
    Uni<Answer<SubmissionView>> handIn(Author learner, IdempotencyKey key, HandInWork body) {
        return taken(learner, key, body)
                .onFailure(RefusedException.class)
                .recoverWithUni(refused -> replay(key, refused))
                .map(answer -> answer.map(submission -> submission.toView(true)));
    }

    private Uni<Answer<Submission>> taken(Author learner, IdempotencyKey key, HandInWork body) {
        return switch (HandedWork.read(body, clock)) {
            case Reading.Malformed<HandedWork>(var violations) ->
                Uni.createFrom().failure(new StandardRefusal.Invalid(violations).asException());
            case Reading.Read<HandedWork>(HandedWork work) ->
                standings
                        .find(Set.of(work.enrolment()))
                        .map(found -> found.of(work.enrolment(), enrolment -> isOf(learner, enrolment)))
                        .chain(standing -> store(learner, key, work, standing));
        };
    }

    private static boolean isOf(Author learner, PinnedEnrolment enrolment) {
        return enrolment.isVisibleTo(new Visibility.OfLearner(learner.subject()));
    }

    private Uni<Answer<Submission>> store(Author learner, IdempotencyKey key, HandedWork work, Standing standing) {
        requireTaken(work, standing);
        Submission submission = new Submission(
                Ids.next(),
                work.enrolment(),
                work.assessment(),
                work.alsoServes(),
                work.work(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                Optional.empty(),
                false);
        return submissions
                .insert(submission, standing.enrolment(), learner, message(submission, standing), key)
                .chain(stored -> stored
                        ? Uni.createFrom().item(new Answer<>(submission, false))
                        : replay(key).map(first -> first.orElseThrow(() -> new KeyTaken().asException())));
    }

    private static void requireTaken(HandedWork work, Standing standing) {
        Assessment assessment = standing.assessment(work.assessment());
        switch (assessment.kind()) {
            case TEST, PARTICIPATION -> throw new SubmissionRefusal.NothingToHandIn(assessment.code()).asException();
            case TASKS, GRADED_WORK, PROJECT, SELF_ASSESSMENT, SCENARIO, PROGRAMME_ASSESSMENT ->
                standing.requireCombinable(assessment, work.alsoServes());
        }
        if (standing.enrolment().status() == EnrolmentStatus.WITHDRAWN) {
            throw new SubmissionRefusal.Withdrawn().asException();
        }
    }

    /** It says that something was handed in, and nothing of what. */
    private OutboxMessage message(Submission submission, Standing standing) {
        PinnedEnrolment enrolment = standing.enrolment();
        WorkSubmitted event = new WorkSubmitted(
                submission.id(),
                submission.enrolment(),
                submission.assessmentCode(),
                submission.alsoServes(),
                submission.submittedAt(),
                enrolment.curriculum(),
                enrolment.version(),
                standing.policy().hash());
        return events.message(
                Topics.ASSESSMENT_RESULTS,
                submission.enrolment().toString(),
                EventTypes.ASSESSMENT_SUBMITTED,
                submission.submittedAt(),
                event);
    }

    private Uni<Answer<Submission>> replay(IdempotencyKey key, RefusedException refused) {
        return replay(key).map(answer -> answer.orElseThrow(() -> refused));
    }

    /** What the same request was answered before; the key was checked to be the caller's own. */
    private Uni<Optional<Answer<Submission>>> replay(IdempotencyKey key) {
        return answers.find(key, HandedIn.class)
                .chain(stored -> stored.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : submissions
                                .find(stored.get().submission(), new Visibility.OfEveryone())
                                .map(found -> found.map(first -> new Answer<>(first.justHandedIn(), true))));
    }
}
