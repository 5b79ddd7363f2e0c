package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How far one part of a module has come.
 *
 * @param state follows from the finding
 * @param finding what is required of it, held against what is known; empty when nothing is
 * @param plannedHours 0 where the source states none
 * @param assessments every assessment of the part, also of one that is not required
 */
public record PartCompletion(
        DeliveryPart part,
        PartState state,
        Optional<Finding> finding,
        BigDecimal plannedHours,
        List<AssessmentCompletion> assessments) {

    public PartCompletion {
        assessments = List.copyOf(assessments);
    }

    static PartCompletion of(
            DeliveryPart part,
            Optional<Finding> finding,
            BigDecimal plannedHours,
            List<AssessmentCompletion> assessments) {
        return new PartCompletion(
                part,
                finding.<PartState>map(PartState::of).orElseGet(PartState.NotRequired::new),
                finding,
                plannedHours,
                assessments);
    }

    public boolean isRequired() {
        return finding.isPresent();
    }

    /** The planned hours once results have passed the part, 0 before. */
    BigDecimal earnedHours() {
        return state instanceof PartState.Passed ? plannedHours : BigDecimal.ZERO;
    }

    /** The planned hours once prior learning has passed the part, 0 before. */
    BigDecimal recognisedHours() {
        return state instanceof PartState.Recognised ? plannedHours : BigDecimal.ZERO;
    }
}
