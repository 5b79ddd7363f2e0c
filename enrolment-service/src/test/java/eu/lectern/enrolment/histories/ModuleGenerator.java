package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.CompetenceArea;
import eu.lectern.contracts.curriculum.CompetenceKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.Hours;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Origin;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Modules: parts with hours and no requirement, and the reverse; mandatory, elective and no scenarios. */
final class ModuleGenerator {

    private ModuleGenerator() {}

    /**
     * A module.
     *
     * @param number from 1
     * @param programme in which the first module always is, and the others mostly
     */
    static Arbitrary<CurriculumModule> of(int number, String programme) {
        String code = "M%02d".formatted(number);
        return Combinators.combine(
                        RequirementGenerator.of(code),
                        hours(),
                        Arbitraries.of(WorkBasedKind.class),
                        hour().optional(0.8),
                        Arbitraries.subsetOf("M01", "M02", "M03", "M04", "M05", "M06"),
                        Arbitraries.integers().between(1, 8))
                .as((requirement, hours, workBased, ofScenario, combinable, chance) -> new CurriculumModule(
                        code,
                        number,
                        Origin.SOURCE,
                        LanguageMap.english("Module " + number),
                        CompetenceArea.SAFETY,
                        List.of(CompetenceKind.DIGITAL),
                        number == 1 || chance > 1 ? List.of(programme) : List.of(),
                        hours,
                        workBased,
                        combinable.stream()
                                .filter(other -> !other.equals(code))
                                .sorted()
                                .toList(),
                        LanguageMap.english("Aim"),
                        List.of(),
                        List.of(),
                        workBased == WorkBasedKind.MANDATORY ? withScenario(requirement, code) : requirement,
                        workBased == WorkBasedKind.NONE
                                ? null
                                : new Scenario(scenario(code), ofScenario.orElse(null), LanguageMap.english("Work"))));
    }

    private static Requirement withScenario(Requirement others, String module) {
        return new Requirement.AllOf(List.of(others, RequirementGenerator.scenario(scenario(module))));
    }

    private static String scenario(String module) {
        return module + "-SCENARIO";
    }

    private static Arbitrary<Hours> hours() {
        Arbitrary<Optional<BigDecimal>> hour = hour().optional(0.7);
        return Combinators.combine(hour, hour, hour, hour, hour)
                .as((mooc, faceToFace, online, project, workBased) -> new Hours(
                        mooc.orElse(null),
                        faceToFace.orElse(null),
                        online.orElse(null),
                        project.orElse(null),
                        workBased.orElse(null)));
    }

    private static Arbitrary<BigDecimal> hour() {
        return Arbitraries.of("1", "2", "8", "0.5", "12.25", "40").map(BigDecimal::new);
    }
}
