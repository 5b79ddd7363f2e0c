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
 */
public record ModulePolicy(
        String code,
        LanguageMap title,
        Requirement requirement,
        Hours hours,
        WorkBasedKind workBased,
        @Nullable Scenario scenario) {

    public ModulePolicy {
        if ((workBased == WorkBasedKind.NONE) != (scenario == null)) {
            throw new IllegalArgumentException(code + ": a scenario stands where one is elective or mandatory");
        }
        if (workBased == WorkBasedKind.MANDATORY && !names(requirement, scenario)) {
            throw new IllegalArgumentException(code + ": the requirement leaves out the mandatory scenario");
        }
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

    /** The conditions that must all be met: the requirement without its outer "all of". */
    List<Requirement> conditions() {
        return conditions(requirement).toList();
    }

    /** Codes of the assessments that the requirement names, each once. */
    List<String> required() {
        return requirement
                .leaves()
                .map(Requirement.Assessed::assessment)
                .distinct()
                .toList();
    }

    /**
     * What must be met for one part: every condition that names an assessment of it. An either-or between two parts belongs
     * to both, and meeting it in one of them passes it in both.
     *
     * @return empty when nothing is required of the part
     */
    Optional<Requirement> requirementOf(DeliveryPart part) {
        List<Requirement> ofPart = conditions().stream()
                .filter(condition -> condition.leaves().anyMatch(leaf -> leaf.part() == part))
                .toList();
        return ofPart.isEmpty() ? Optional.empty() : Optional.of(new Requirement.AllOf(ofPart));
    }

    /** The parts that the module has: those with hours, with a requirement, or with a scenario. */
    List<DeliveryPart> parts() {
        return Arrays.stream(DeliveryPart.values())
                .filter(part -> hours.of(part) != null
                        || requirementOf(part).isPresent()
                        || (part == DeliveryPart.WORK_BASED && scenario != null))
                .toList();
    }

    /** Planned hours of one part; 0 where the source states none, so that they can be summed. */
    BigDecimal plannedHours(DeliveryPart part) {
        BigDecimal stated = hours.of(part);
        return stated == null ? BigDecimal.ZERO : stated;
    }

    /** What the scenario counts towards the programme's scenario hours; 0 where the source states none. */
    BigDecimal scenarioHours() {
        return scenario == null || scenario.hours() == null ? BigDecimal.ZERO : scenario.hours();
    }

    Optional<Scenario> electiveScenario() {
        return workBased == WorkBasedKind.ELECTIVE ? Optional.ofNullable(scenario) : Optional.empty();
    }

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
