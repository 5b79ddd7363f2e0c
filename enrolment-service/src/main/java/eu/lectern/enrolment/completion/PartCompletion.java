package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.math.BigDecimal;
import java.util.List;

/**
 * How far one part of a module has come.
 *
 * @param plannedHours 0 where the source states none
 * @param assessments every assessment of the part, also of one that is not required
 */
public record PartCompletion(
        DeliveryPart part, PartState state, BigDecimal plannedHours, List<AssessmentCompletion> assessments) {

    public PartCompletion {
        assessments = List.copyOf(assessments);
    }

    /** The planned hours once the part is passed, 0 before. */
    BigDecimal earnedHours() {
        return switch (state) {
            case PartState.Passed passed -> plannedHours;
            case PartState.NotStarted open -> BigDecimal.ZERO;
            case PartState.NotRequired open -> BigDecimal.ZERO;
        };
    }
}
