package eu.lectern.catalog.consistency;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Hours;
import eu.lectern.contracts.curriculum.LearningOutcome;
import eu.lectern.contracts.curriculum.Requirement.Assessed;
import eu.lectern.contracts.curriculum.Scenario;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What does not fit together within one module. */
record ModuleChecks(CurriculumModule module) {

    Stream<Finding> findings() {
        return Stream.of(
                        inNoProgramme(),
                        withoutHours(),
                        Arrays.stream(DeliveryPart.values()).flatMap(this::ofPart),
                        testsWithoutMark(),
                        scenarioWithoutHours())
                .flatMap(found -> found);
    }

    private Stream<Finding> inNoProgramme() {
        return module.profiles().isEmpty() ? Stream.of(new Finding.ModuleInNoProgramme(module.code())) : Stream.empty();
    }

    private Stream<Finding> withoutHours() {
        return module.hours().equals(Hours.NONE_STATED)
                ? Stream.of(new Finding.ModuleWithoutHours(module.code()))
                : Stream.empty();
    }

    private Stream<Finding> ofPart(DeliveryPart part) {
        return Stream.of(requirementAgainstHours(part), rowsAgainstHeader(part), requirementAgainstMethods(part))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> requirementAgainstHours(DeliveryPart part) {
        List<String> required = required(part);
        Optional<BigDecimal> hours = Optional.ofNullable(module.hours().of(part));
        if (!required.isEmpty() && hours.isEmpty()) {
            return Optional.of(new Finding.RequirementWithoutHours(module.code(), part, required));
        }
        boolean electiveScenario = part == DeliveryPart.WORK_BASED && module.scenario() != null;
        return hours.filter(stated -> required.isEmpty() && !electiveScenario)
                .map(stated -> new Finding.HoursWithoutRequirement(module.code(), part, stated));
    }

    /** Rows that state no hours for the part say nothing; so only parts with at least one figure in a row are compared. */
    private Optional<Finding> rowsAgainstHeader(DeliveryPart part) {
        List<LearningOutcome> rows = module.outcomes().stream()
                .filter(row -> rowHours(row, part) != null)
                .toList();
        BigDecimal summed = rows.stream()
                .flatMap(row -> Stream.ofNullable(rowHours(row, part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> header = Optional.ofNullable(module.hours().of(part));
        boolean agree = rows.isEmpty()
                || header.filter(stated -> stated.compareTo(summed) == 0).isPresent();
        return agree
                ? Optional.empty()
                : Optional.of(new Finding.OutcomeHoursDiffer(
                        module.code(),
                        part,
                        header,
                        summed,
                        rows.stream().map(LearningOutcome::number).toList()));
    }

    private static @Nullable BigDecimal rowHours(LearningOutcome row, DeliveryPart part) {
        Hours hours = row.hours();
        return hours == null ? null : hours.of(part);
    }

    private Optional<Finding> requirementAgainstMethods(DeliveryPart part) {
        List<String> required = required(part);
        boolean taught =
                module.outcomes().stream().anyMatch(row -> row.methods().contains(part));
        return required.isEmpty() || taught
                ? Optional.empty()
                : Optional.of(new Finding.RequirementNotTaught(module.code(), part, required));
    }

    private Stream<Finding> testsWithoutMark() {
        return module.requirement()
                .leaves()
                .filter(leaf -> leaf.kind() == AssessmentKind.TEST && leaf.minPercent() == null)
                .map(leaf -> new Finding.TestWithoutMark(module.code(), leaf.part(), leaf.assessment()));
    }

    private Stream<Finding> scenarioWithoutHours() {
        Scenario scenario = module.scenario();
        return scenario == null || scenario.hours() != null
                ? Stream.empty()
                : Stream.of(new Finding.ScenarioWithoutHours(module.code(), scenario.assessment()));
    }

    private List<String> required(DeliveryPart part) {
        return module.requirement()
                .leaves()
                .filter(leaf -> leaf.part() == part)
                .map(Assessed::assessment)
                .toList();
    }
}
