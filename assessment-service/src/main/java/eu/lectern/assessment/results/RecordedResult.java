package eu.lectern.assessment.results;

import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.judging.ReportedResult;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.id.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * One revision of a result, as it is stored.
 *
 * @param report what was reported; its enrolment is the one that it counts for
 * @param outcome how it was judged by the mark of {@code curriculum}, {@code version} and {@code policyHash}
 * @param recordedAt in whole microseconds, which is what PostgreSQL keeps
 * @param recorder who recorded this revision; stored, and told to nobody
 */
record RecordedResult(
        UUID id,
        long revision,
        ReportedResult report,
        Outcome outcome,
        boolean revoked,
        String curriculum,
        String version,
        String policyHash,
        Instant recordedAt,
        Recorder recorder) {

    /** A new result. */
    static RecordedResult first(
            ReportedResult report,
            Outcome outcome,
            PinnedEnrolment enrolment,
            String policyHash,
            Instant now,
            Recorder recorder) {
        return new RecordedResult(
                Ids.next(),
                1,
                report,
                outcome,
                false,
                enrolment.curriculum(),
                enrolment.version(),
                policyHash,
                now.truncatedTo(ChronoUnit.MICROS),
                recorder);
    }

    ResultView toView() {
        return new ResultView(
                id,
                revision,
                report.enrolment(),
                report.assessment(),
                outcome,
                revoked,
                report.figures().percent(),
                report.figures().grade(),
                report.achievedOn(),
                report.source(),
                List.of(),
                null,
                recordedAt,
                null);
    }

    ResultJudged toEvent() {
        return new ResultJudged(
                id,
                revision,
                report.enrolment(),
                report.assessment(),
                outcome,
                revoked,
                report.figures().percent(),
                report.figures().grade(),
                report.achievedOn(),
                List.of(),
                null,
                recorder.subject(),
                recordedAt,
                curriculum,
                version,
                policyHash);
    }
}
