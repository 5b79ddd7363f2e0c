package eu.lectern.enrolment.completion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One result as evidence: what its latest known revision says.
 *
 * @param result id of the result
 * @param revision of the result, from 1; two different states of a result never share one
 * @param assessment code of the assessment, e.g. {@code M05-MOOC-TEST}
 * @param alsoServes codes of further projects that were done together with this one, for which it counts too
 * @param passed how assessment-service judged it, by the mark of the version that the enrolment was on then
 * @param revoked taken back: counts for nothing, whatever it was
 * @param percent null where the assessment is not marked in percent
 * @param grade null where the assessment is not graded
 * @param submission the submission that was assessed; null when it did not come of one
 * @param achievedOn the day on which the learner achieved it
 * @param recordedBy OIDC subject of who recorded the revision; null where unknown
 * @param recordedAt when the revision was recorded
 */
public record Evidence(
        UUID result,
        long revision,
        String assessment,
        Set<String> alsoServes,
        boolean passed,
        boolean revoked,
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        @Nullable UUID submission,
        LocalDate achievedOn,
        @Nullable String recordedBy,
        Instant recordedAt)
        implements Ground {

    /** The earliest achievement first; the rest only makes the order total, so that every run gives the same answer. */
    static final Comparator<Evidence> BY_ACHIEVEMENT = Comparator.comparing(Evidence::achievedOn)
            .thenComparing(Evidence::recordedAt)
            .thenComparing(Evidence::result);

    public Evidence {
        alsoServes = Set.copyOf(alsoServes);
    }

    @Override
    public LocalDate on() {
        return achievedOn;
    }

    /** The assessments for which it counts: its own, and those of the projects that were done together with it. */
    public Stream<String> serves() {
        return Stream.concat(Stream.of(assessment), alsoServes.stream()).distinct();
    }

    Evidence orLater(Evidence other) {
        return other.revision > revision ? other : this;
    }
}
