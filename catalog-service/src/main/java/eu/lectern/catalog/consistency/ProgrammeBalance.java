package eu.lectern.catalog.consistency;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The hours of one programme, as it declares them and as its modules sum up.
 *
 * @param modules how many modules the programme has
 */
public record ProgrammeBalance(String programme, int modules, List<PartBalance> parts, ScenarioBalance scenarios) {

    /**
     * The hours of one part.
     *
     * @param declared by the programme's budget, assessments left out
     * @param summed over the modules that state a figure
     */
    public record PartBalance(DeliveryPart part, BigDecimal declared, BigDecimal summed) {

        /** What the modules have more than declared; negative when they have less. */
        public BigDecimal difference() {
            return summed.subtract(declared);
        }
    }

    /**
     * The hours of the scenarios.
     *
     * @param required for the programme to be complete
     * @param mandatory of the scenarios that each learner must pass
     * @param elective of the scenarios among which a learner chooses
     */
    public record ScenarioBalance(BigDecimal required, BigDecimal mandatory, BigDecimal elective) {

        /** What a learner has who passes every scenario. */
        public BigDecimal reachable() {
            return mandatory.add(elective);
        }

        /** How many hours of elective scenarios a learner may leave out; negative when all of them do not suffice. */
        public BigDecimal slack() {
            return reachable().subtract(required);
        }
    }

    public ProgrammeBalance {
        parts = List.copyOf(parts);
    }

    static ProgrammeBalance of(Programme programme, List<CurriculumModule> modules) {
        List<PartBalance> parts = Arrays.stream(DeliveryPart.values())
                .map(part -> new PartBalance(
                        part,
                        programme.budget().of(part),
                        sum(modules.stream().map(module -> module.hours().of(part)))))
                .toList();
        ScenarioBalance scenarios = new ScenarioBalance(
                programme.scenarioHours(),
                scenarioHours(modules, WorkBasedKind.MANDATORY),
                scenarioHours(modules, WorkBasedKind.ELECTIVE));
        return new ProgrammeBalance(programme.code(), modules.size(), parts, scenarios);
    }

    Stream<Finding> findings() {
        Stream<Finding> sums = parts.stream()
                .filter(part -> part.difference().signum() != 0)
                .map(part ->
                        new Finding.DeclaredDiffersFromSum(programme, part.part(), part.declared(), part.summed()));
        Stream<Finding> unreachable = scenarios.slack().signum() < 0
                ? Stream.of(
                        new Finding.ScenarioHoursUnreachable(programme, scenarios.required(), scenarios.reachable()))
                : Stream.empty();
        return Stream.concat(sums, unreachable);
    }

    private static BigDecimal scenarioHours(List<CurriculumModule> modules, WorkBasedKind kind) {
        return sum(modules.stream()
                .filter(module -> module.workBased() == kind)
                .map(CurriculumModule::scenario)
                .filter(Objects::nonNull)
                .map(scenario -> scenario.hours()));
    }

    private static BigDecimal sum(Stream<BigDecimal> hours) {
        return hours.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
