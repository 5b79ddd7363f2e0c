package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Hours;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When one module is complete.
 *
 * @param code {@code M01} to {@code M38}
 * @param title for those who are told about it; decides nothing
 * @param requirement what must be passed; an elective scenario is not in it
 * @param hours planned per part; null where the source states none
 * @param scenario null when {@code workBased} is {@link WorkBasedKind#NONE}
 * @param required codes of the assessments that the requirement names, each once
 * @param parts the parts that the module has: those with hours, with a requirement, or with a scenario
 */
public record ModulePolicy(
        String code,
        LanguageMap title,
        Requirement requirement,
        Hours hours,
        WorkBasedKind workBased,
        @Nullable Scenario scenario,
        List<String> required,
        List<PartPolicy> parts) {

    public ModulePolicy {
        if ((workBased == WorkBasedKind.NONE) != (scenario == null)) {
            throw new IllegalArgumentException(code + ": a scenario stands where one is elective or mandatory");
        }
        if (workBased == WorkBasedKind.MANDATORY && !names(requirement, scenario)) {
            throw new IllegalArgumentException(code + ": the requirement leaves out the mandatory scenario");
        }
        required = List.copyOf(required);
        parts = List.copyOf(parts);
    }

    /** With what follows from the others. */
    ModulePolicy(
            String code,
            LanguageMap title,
            Requirement requirement,
            Hours hours,
            WorkBasedKind workBased,
            @Nullable Scenario scenario) {
        this(
                code,
                title,
                requirement,
                hours,
                workBased,
                scenario,
                requirement
                        .leaves()
                        .map(Requirement.Assessed::assessment)
                        .distinct()
                        .toList(),
                parts(requirement, hours, scenario));
    }

    static ModulePolicy of(CurriculumModule module) {
        return new ModulePolicy(
                module.code(),
                module.title(),
                module.requirement(),
                module.hours(),
                module.workBased(),
                module.scenario());
    }

    /** What the scenario counts towards the programme's scenario hours; 0 where the source states none. */
    BigDecimal scenarioHours() {
        return scenario == null || scenario.hours() == null ? BigDecimal.ZERO : scenario.hours();
    }

    Optional<Scenario> electiveScenario() {
        return workBased == WorkBasedKind.ELECTIVE ? Optional.ofNullable(scenario) : Optional.empty();
    }

    private static List<PartPolicy> parts(Requirement requirement, Hours hours, @Nullable Scenario scenario) {
        List<Requirement> conditions = conditions(requirement).toList();
        return Arrays.stream(DeliveryPart.values())
                .map(part -> PartPolicy.of(part, conditions, Optional.ofNullable(hours.of(part))))
                .filter(part -> hours.of(part.part()) != null
                        || part.requirement().isPresent()
                        || (part.part() == DeliveryPart.WORK_BASED && scenario != null))
                .toList();
    }

    /** The conditions that must all be met: the requirement without its outer "all of". */
    private static Stream<Requirement> conditions(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AllOf(List<Requirement> all) -> all.stream().flatMap(ModulePolicy::conditions);
            case Requirement.AnyOf either -> Stream.of(either);
            case Requirement.Assessed leaf -> Stream.of(leaf);
        };
    }

    private static boolean names(Requirement requirement, @Nullable Scenario scenario) {
        return scenario != null
                && requirement.leaves().anyMatch(leaf -> leaf.assessment().equals(scenario.assessment()));
    }
}
