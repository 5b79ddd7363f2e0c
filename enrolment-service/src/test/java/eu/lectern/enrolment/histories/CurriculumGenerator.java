package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.HourBudget;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.contracts.curriculum.Programme.ProgrammeAssessment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small curricula: one to six modules, none to two assessments of the programme, scenario hours from 0 to out of reach. */
final class CurriculumGenerator {

    static final String CODE = "histories";

    private static final int MOST_MODULES = 6;

    private CurriculumGenerator() {}

    /**
     * A curriculum version of one programme.
     *
     * @param name of the version and of the programme
     */
    static Arbitrary<Curriculum> of(String name) {
        List<Arbitrary<CurriculumModule>> modules = IntStream.rangeClosed(1, MOST_MODULES)
                .mapToObj(number -> ModuleGenerator.of(number, name))
                .toList();
        return Combinators.combine(
                        Combinators.combine(modules).as(List::copyOf),
                        Arbitraries.integers().between(1, MOST_MODULES),
                        Arbitraries.integers().between(0, MOST_MODULES),
                        Arbitraries.of("0", "0", "0", "-0.25", "0.25", "1000"),
                        Arbitraries.subsetOf("PROGRAMME-FINAL", "PROGRAMME-WORK-BASED"))
                .as((all, number, atWork, more, assessments) -> {
                    List<CurriculumModule> used = all.subList(0, number);
                    BigDecimal hours = scenarioHours(used.subList(0, Math.min(atWork, number)));
                    BigDecimal required = hours.add(new BigDecimal(more)).max(BigDecimal.ZERO);
                    return published(name, programme(name, required, assessments(assessments)), used);
                });
    }

    private static Curriculum published(String name, Programme programme, List<CurriculumModule> modules) {
        CurriculumVersion version = new CurriculumVersion(
                CODE,
                name,
                LanguageMap.english("Histories"),
                LocalDate.parse("2026-01-01"),
                5,
                List.of(programme),
                modules);
        return new Curriculum(
                new CurriculumPublished(version, "hash-of-" + name, Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static Programme programme(String code, BigDecimal scenarioHours, List<ProgrammeAssessment> assessments) {
        return new Programme(
                code,
                1,
                LanguageMap.english("Programme"),
                LanguageMap.english("Aim"),
                new HourBudget(
                        new BigDecimal("80"),
                        new BigDecimal("20"),
                        new BigDecimal("160"),
                        new BigDecimal("40.5"),
                        new BigDecimal("20"),
                        new BigDecimal("160"),
                        new BigDecimal("5")),
                scenarioHours,
                assessments);
    }

    /** What these modules' scenarios can reach together, so that it is reached exactly, missed narrowly and passed. */
    private static BigDecimal scenarioHours(List<CurriculumModule> modules) {
        return modules.stream()
                .map(CurriculumModule::scenario)
                .filter(Objects::nonNull)
                .map(scenario -> scenario.hours())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<ProgrammeAssessment> assessments(Set<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> new ProgrammeAssessment(
                        code,
                        AssessmentKind.PROGRAMME_ASSESSMENT,
                        new BigDecimal("20"),
                        LanguageMap.english("Pass it")))
                .toList();
    }
}
