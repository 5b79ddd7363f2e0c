package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Requirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one part of a module asks for; worked out once, because every evaluation asks for it.
 *
 * @param requirement every condition that names an assessment of the part; empty when nothing is required of it. An
 *     either-or between two parts belongs to both, and meeting it in one of them passes it in both
 * @param leaves the assessments of the part that the module requires, each once
 * @param plannedHours 0 where the source states none, so that they can be summed
 */
record PartPolicy(
        DeliveryPart part,
        Optional<Requirement> requirement,
        List<Requirement.Assessed> leaves,
        BigDecimal plannedHours) {

    PartPolicy {
        leaves = List.copyOf(leaves);
    }

    /** Of a module whose whole requirement is met when all of the conditions are. */
    static PartPolicy of(DeliveryPart part, List<Requirement> conditions, Optional<BigDecimal> statedHours) {
        List<Requirement> ofPart = conditions.stream()
                .filter(condition -> condition.leaves().anyMatch(leaf -> leaf.part() == part))
                .toList();
        return new PartPolicy(
                part,
                ofPart.isEmpty() ? Optional.empty() : Optional.of(new Requirement.AllOf(ofPart)),
                conditions.stream()
                        .flatMap(Requirement::leaves)
                        .filter(leaf -> leaf.part() == part)
                        .distinct()
                        .toList(),
                statedHours.orElse(BigDecimal.ZERO));
    }
}
