package eu.lectern.assessment.results;

import eu.lectern.assessment.curriculum.PublishedPolicies;
import eu.lectern.assessment.curriculum.PublishedPolicy;
import eu.lectern.assessment.enrolments.EnrolmentLookup;
import eu.lectern.assessment.enrolments.Enrolments;
import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.judging.Assessment;
import eu.lectern.assessment.judging.Judge;
import eu.lectern.assessment.judging.Judgement;
import eu.lectern.assessment.judging.ReportReader;
import eu.lectern.assessment.judging.ReportReading;
import eu.lectern.assessment.judging.ReportedResult;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Records one result: read, judged by the pinned version, written once. A withdrawn enrolment's results are recorded like
 * any other's; what they count for is not decided here.
 */
@Singleton
class Recording {

    private final Enrolments enrolments;
    private final PublishedPolicies policies;
    private final ResultLedger ledger;
    private final StoredAnswers answers;
    private final Clock clock = Clock.systemUTC();

    Recording(Enrolments enrolments, PublishedPolicies policies, ResultLedger ledger, StoredAnswers answers) {
        this.enrolments = enrolments;
        this.policies = policies;
        this.ledger = ledger;
        this.answers = answers;
    }

    /** Fails with a {@link RefusedException} when the result is not recorded. */
    Uni<RecordingAnswer> record(Recorder recorder, IdempotencyKey key, RecordResult body) {
        return judged(recorder, body)
                .chain(result -> write(result, key))
                .onFailure(RefusedException.class)
                .recoverWithUni(refused -> replay(key, refused));
    }

    private Uni<RecordedResult> judged(Recorder recorder, RecordResult body) {
        return switch (ReportReader.read(body, clock)) {
            case ReportReading.Malformed(var violations) ->
                Uni.createFrom().failure(new StandardRefusal.Invalid(violations).asException());
            case ReportReading.Read(ReportedResult report) ->
                enrolments
                        .find(report.enrolment())
                        .map(lookup -> known(lookup, recorder))
                        .chain(enrolment -> judged(report, enrolment, recorder));
        };
    }

    private static PinnedEnrolment known(EnrolmentLookup lookup, Recorder recorder) {
        return switch (lookup) {
            case EnrolmentLookup.Found(PinnedEnrolment enrolment) when recorder.mayKnow(enrolment) -> enrolment;
            case EnrolmentLookup.Found ignored -> throw new RecordingRefusal.UnknownEnrolment().asException();
            case EnrolmentLookup.Unknown() -> throw new RecordingRefusal.UnknownEnrolment().asException();
            case EnrolmentLookup.NobodyToAsk() -> throw new RecordingRefusal.NobodyToAsk().asException();
        };
    }

    private Uni<RecordedResult> judged(ReportedResult report, PinnedEnrolment enrolment, Recorder recorder) {
        return policies.find(enrolment.curriculum(), enrolment.version())
                .map(found -> found.orElseThrow(() -> new RecordingRefusal.CurriculumOnItsWay().asException()))
                .map(policy -> judged(report, enrolment, policy, recorder));
    }

    private RecordedResult judged(
            ReportedResult report, PinnedEnrolment enrolment, PublishedPolicy policy, Recorder recorder) {
        Assessment assessment = policy.assessmentsOf(enrolment.programme())
                .find(report.assessment())
                .orElseThrow(() -> unknownAssessment(report, enrolment));
        if (!recorder.mayRecord(enrolment, assessment)) {
            throw new RecordingRefusal.NotOfMooc().asException();
        }
        return switch (Judge.judge(assessment, report.figures())) {
            case Judgement.Judged(var outcome) ->
                RecordedResult.first(report, outcome, enrolment, policy.hash(), clock.instant(), recorder);
            case Judgement.Refused(var violations) -> throw new RecordingRefusal.Unjudgeable(violations).asException();
        };
    }

    private static RefusedException unknownAssessment(ReportedResult report, PinnedEnrolment enrolment) {
        return new RecordingRefusal.UnknownAssessment(
                        report.assessment(), enrolment.programme(), enrolment.curriculum(), enrolment.version())
                .asException();
    }

    private Uni<RecordingAnswer> write(RecordedResult result, IdempotencyKey key) {
        return ledger.write(result, key)
                .chain(written -> written
                        ? Uni.createFrom().item(new RecordingAnswer(result.toView(), false))
                        : answers.find(key).map(stored -> stored.orElseThrow(Recording::forgotten)));
    }

    /** A request that was carried out is answered as it was then, even if it would be refused now. */
    private Uni<RecordingAnswer> replay(IdempotencyKey key, Throwable refused) {
        return answers.find(key).map(stored -> stored.orElseThrow(() -> (RefusedException) refused));
    }

    private static IllegalStateException forgotten() {
        return new IllegalStateException("the key was taken a moment ago and is gone");
    }
}
