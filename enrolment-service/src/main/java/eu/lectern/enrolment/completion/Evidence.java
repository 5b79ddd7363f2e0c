package eu.lectern.enrolment.completion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * One result as evidence: what its latest known revision says. Whether it is a pass was judged by assessment-service, by
 * the mark of the enrolment's curriculum version.
 *
 * @param result id of the result
 * @param revision of the result, from 1; two different states of a result never share one
 * @param assessment code of the assessment, e.g. {@code M05-MOOC-TEST}
 * @param revoked taken back: counts for nothing, whatever it was
 * @param achievedOn the day on which the learner achieved it
 * @param recordedAt when the revision was recorded
 */
public record Evidence(
        UUID result,
        long revision,
        String assessment,
        boolean passed,
        boolean revoked,
        LocalDate achievedOn,
        Instant recordedAt) {

    /** The earliest achievement first; the rest only makes the order total, so that every run gives the same answer. */
    static final Comparator<Evidence> BY_ACHIEVEMENT = Comparator.comparing(Evidence::achievedOn)
            .thenComparing(Evidence::recordedAt)
            .thenComparing(Evidence::result);

    boolean isPass() {
        return passed && !revoked;
    }

    Evidence orLater(Evidence other) {
        return other.revision > revision ? other : this;
    }
}
