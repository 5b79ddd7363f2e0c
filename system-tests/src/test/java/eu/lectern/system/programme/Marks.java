package eu.lectern.system.programme;

import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.curriculum.Requirement.Assessed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figure that a result carries: exactly one of the three.
 *
 * @param percent 0 to 100
 * @param grade 1 to the scale's top
 */
public record Marks(
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        @Nullable Outcome outcome) {

    /** The smallest step of a percentage that is taken. */
    private static final BigDecimal HAIR = new BigDecimal("0.0001");

    /** Of an assessment without a mark. */
    public static final Marks PASSED = new Marks(null, null, Outcome.PASSED);

    public static final Marks FAILED = new Marks(null, null, Outcome.FAILED);

    /** Just enough. */
    public static Marks passing(Assessed leaf) {
        if (leaf.minPercent() != null) {
            return new Marks(leaf.minPercent(), null, null);
        }
        return leaf.minGrade() == null ? PASSED : new Marks(null, leaf.minGrade(), null);
    }

    /** Just not enough. */
    public static Marks failing(Assessed leaf) {
        if (leaf.minPercent() != null) {
            return new Marks(leaf.minPercent().subtract(HAIR), null, null);
        }
        return leaf.minGrade() == null ? FAILED : new Marks(null, leaf.minGrade() - 1, null);
    }

    public RecordResult result(UUID enrolment, String assessment, LocalDate achievedOn) {
        return new RecordResult(enrolment, assessment, percent, grade, outcome, achievedOn, null, null);
    }

    public CorrectResult correction(LocalDate achievedOn, String reason) {
        return new CorrectResult(percent, grade, outcome, achievedOn, null, null, reason);
    }
}
