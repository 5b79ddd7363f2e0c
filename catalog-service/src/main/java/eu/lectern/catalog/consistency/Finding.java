package eu.lectern.catalog.consistency;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing in a curriculum that does not fit together. It may be meant so; the report does not judge. Hours are in whole or
 * decimal hours.
 */
public sealed interface Finding {

    /** A programme declares other hours for a part than its modules have together. */
    record DeclaredDiffersFromSum(String programme, DeliveryPart part, BigDecimal declared, BigDecimal summed)
            implements Finding {}

    /** All scenarios of a programme together, mandatory and elective, do not reach the hours that it requires. */
    record ScenarioHoursUnreachable(String programme, BigDecimal required, BigDecimal reachable) implements Finding {}

    /** No programme contains the module. */
    record ModuleInNoProgramme(String module) implements Finding {}

    /** The module states no hours for any part. */
    record ModuleWithoutHours(String module) implements Finding {}

    /** Something of the part must be passed, yet the module states no hours for it. */
    record RequirementWithoutHours(String module, DeliveryPart part, List<String> assessments) implements Finding {
        public RequirementWithoutHours {
            assessments = List.copyOf(assessments);
        }
    }

    /** The module states hours for the part, yet nothing of it must be passed, nor may be chosen. */
    record HoursWithoutRequirement(String module, DeliveryPart part, BigDecimal hours) implements Finding {}

    /**
     * The outcome rows that state hours for the part do not add up to the module's own figure.
     *
     * @param header the module's figure; empty where it states none
     * @param summed what the rows state together
     * @param outcomes the numbers of the rows that state hours for the part
     */
    record OutcomeHoursDiffer(
            String module, DeliveryPart part, Optional<BigDecimal> header, BigDecimal summed, List<Integer> outcomes)
            implements Finding {
        public OutcomeHoursDiffer {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Something of the part must be passed, yet no outcome row names the part among its methods. */
    record RequirementNotTaught(String module, DeliveryPart part, List<String> assessments) implements Finding {
        public RequirementNotTaught {
            assessments = List.copyOf(assessments);
        }
    }

    /** A test must be passed, and no mark says from which percentage on. */
    record TestWithoutMark(String module, DeliveryPart part, String assessment) implements Finding {}

    /** A scenario without hours: it cannot count towards the hours that a programme requires. */
    record ScenarioWithoutHours(String module, String assessment) implements Finding {}
}
