package eu.lectern.assessment.submissions;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.contracts.assessment.SubmissionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that was handed in, and what has become of it.
 *
 * @param work what was handed in
 * @param feedback for the learner; null before it is assessed, and where none was given
 * @param assessment the result that assessed it; empty before
 * @param replaced whether the learner has handed in again for the same assessment
 */
record Submission(
        UUID id,
        UUID enrolment,
        String assessmentCode,
        List<String> alsoServes,
        Work work,
        Instant submittedAt,
        @Nullable String feedback,
        Optional<AssessedBy> assessment,
        boolean replaced) {

    Submission {
        alsoServes = List.copyOf(alsoServes);
    }

    /** The result that assessed it, as it stands now. */
    record AssessedBy(UUID result, Outcome outcome, boolean revoked) {}

    /** Where it stands follows from the result, so a correction or revocation of that shows at once. */
    SubmissionStatus status() {
        return assessment
                .map(Submission::statusOf)
                .orElse(replaced ? SubmissionStatus.REPLACED : SubmissionStatus.AWAITING_ASSESSMENT);
    }

    private static SubmissionStatus statusOf(AssessedBy result) {
        if (result.revoked()) {
            return SubmissionStatus.AWAITING_ASSESSMENT;
        }
        return switch (result.outcome()) {
            case PASSED -> SubmissionStatus.PASSED;
            case FAILED -> SubmissionStatus.NEEDS_REVISION;
        };
    }

    /** As it was when it had just been handed in. */
    Submission justHandedIn() {
        return new Submission(
                id, enrolment, assessmentCode, alsoServes, work, submittedAt, null, Optional.empty(), false);
    }

    /** As it was when it had just been assessed. */
    Submission justAssessed(UUID result, Outcome outcome, @Nullable String given) {
        return new Submission(
                id,
                enrolment,
                assessmentCode,
                alsoServes,
                work,
                submittedAt,
                given,
                Optional.of(new AssessedBy(result, outcome, false)),
                replaced);
    }

    /** Without personal data neither the work nor the feedback is shown. */
    SubmissionView toView(boolean personalData) {
        return new SubmissionView(
                id,
                enrolment,
                assessmentCode,
                alsoServes,
                status(),
                personalData ? work.text() : null,
                personalData ? work.link() : null,
                submittedAt,
                personalData ? feedback : null,
                assessment.map(AssessedBy::result).orElse(null));
    }
}
