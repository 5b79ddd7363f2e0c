package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * The hours of one delivery part over the whole programme.
 *
 * @param earned by passed parts
 * @param recognised by parts that prior learning passed
 * @param planned sum over the programme's modules
 * @param declared in the programme's budget; differs from the sum in the source
 */
public record PartHours(
        DeliveryPart part, BigDecimal earned, BigDecimal recognised, BigDecimal planned, BigDecimal declared) {

    static PartHours of(DeliveryPart part, ProgrammePolicy policy, List<ModuleCompletion> modules) {
        return new PartHours(
                part,
                sum(part, modules, PartCompletion::earnedHours),
                sum(part, modules, PartCompletion::recognisedHours),
                sum(part, modules, PartCompletion::plannedHours),
                policy.budget().of(part));
    }

    private static BigDecimal sum(
            DeliveryPart part, List<ModuleCompletion> modules, Function<PartCompletion, BigDecimal> hours) {
        return modules.stream()
                .flatMap(module -> module.parts().stream())
                .filter(completion -> completion.part() == part)
                .map(hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
