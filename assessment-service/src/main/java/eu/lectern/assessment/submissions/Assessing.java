package eu.lectern.assessment.submissions;

import eu.lectern.assessment.judging.Reading;
import eu.lectern.assessment.results.Recording;
import eu.lectern.assessment.results.RecordingAnswer;
import eu.lectern.assessment.results.RecordingRefusal;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.AssessSubmission;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.StoredAnswers;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Assesses submissions, each once: a result is recorded as any other, and the submission follows it from then on. */
@Singleton
class Assessing {

    private final SubmissionTable submissions;
    private final Recording recording;
    private final StoredAnswers answers;
    private final Clock clock = Clock.systemUTC();

    Assessing(SubmissionTable submissions, Recording recording, StoredAnswers answers) {
        this.submissions = submissions;
        this.recording = recording;
        this.answers = answers;
    }

    /** Fails with a {@link RefusedException} when the submission is not assessed. */
    Uni<Answer<SubmissionView>> assess(Recorder assessor, UUID id, IdempotencyKey key, AssessSubmission body) {
        return find(assessor, id).chain(submission -> assess(assessor, submission, key, body));
    }

    /** Of the assessor's own institution only. */
    private Uni<Submission> find(Recorder assessor, UUID id) {
        Visibility visibility = assessor.staffOf()
                .<Visibility>map(Visibility.OfInstitution::new)
                .orElseGet(Visibility.OfNobody::new);
        return submissions
                .find(id, visibility)
                .map(found -> found.orElseThrow(
                        () -> StandardRefusal.notFound("submission " + id).asException()));
    }

    private Uni<Answer<SubmissionView>> assess(
            Recorder assessor, Submission submission, IdempotencyKey key, AssessSubmission body) {
        return switch (Verdict.read(body, clock)) {
            case Reading.Malformed<Verdict>(var violations) ->
                replay(submission, key, new StandardRefusal.Invalid(violations));
            case Reading.Read<Verdict>(Verdict verdict) ->
                submission
                        .assessment()
                        .<Uni<Answer<SubmissionView>>>map(assessed ->
                                replay(submission, key, new SubmissionRefusal.AlreadyAssessed(assessed.result())))
                        .orElseGet(() -> record(assessor, submission, key, verdict));
        };
    }

    private Uni<Answer<SubmissionView>> record(
            Recorder assessor, Submission submission, IdempotencyKey key, Verdict verdict) {
        return recording
                .recordAssessment(assessor, key, verdict.on(submission), submission.id(), verdict.feedback())
                .chain(answer -> switch (answer) {
                    case RecordingAnswer.Recorded(Answer<ResultView> recorded) ->
                        Uni.createFrom().item(recorded.map(result -> view(submission, result, verdict)));
                    case RecordingAnswer.Refused(RecordingRefusal.AssessedMeanwhile ignored) ->
                        assessedBy(assessor, submission);
                    case RecordingAnswer.Refused(Refusal refusal) ->
                        Uni.createFrom().failure(refusal.asException());
                });
    }

    private Uni<Answer<SubmissionView>> assessedBy(Recorder assessor, Submission submission) {
        return find(assessor, submission.id()).map(now -> {
            throw new SubmissionRefusal.AlreadyAssessed(
                            now.assessment().orElseThrow().result())
                    .asException();
        });
    }

    /** A request that was carried out is answered as it was then, even if it would be refused now. */
    private Uni<Answer<SubmissionView>> replay(Submission submission, IdempotencyKey key, Refusal refusal) {
        return answers.find(key, ResultView.class).map(stored -> {
            ResultView result = stored.orElseThrow(refusal::asException);
            return new Answer<>(
                    submission
                            .justAssessed(result.id(), result.outcome(), submission.feedback())
                            .toView(true),
                    true);
        });
    }

    private static SubmissionView view(Submission submission, ResultView result, Verdict verdict) {
        return submission
                .justAssessed(result.id(), result.outcome(), verdict.feedback())
                .toView(true);
    }
}
