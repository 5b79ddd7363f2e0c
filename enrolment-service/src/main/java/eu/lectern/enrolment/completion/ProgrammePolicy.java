package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.HourBudget;
import eu.lectern.contracts.curriculum.Programme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * When one programme of one published curriculum version is complete.
 *
 * @param programme code, {@code CECO} or {@code DTF}
 * @param modules all of which must be complete; ordered by number, at least one
 * @param assessments of the programme as a whole, all of which must be passed
 * @param scenarioHours hours that the passed scenarios must reach together; 0 asks for none
 * @param budget the hours that the programme declares
 */
public record ProgrammePolicy(
        PolicyId id,
        String programme,
        List<ModulePolicy> modules,
        List<Programme.ProgrammeAssessment> assessments,
        BigDecimal scenarioHours,
        HourBudget budget) {

    public ProgrammePolicy {
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("the programme " + programme + " has no modules");
        }
        modules = List.copyOf(modules);
        assessments = List.copyOf(assessments);
    }

    /**
     * Reads the policy of one programme from the published curriculum.
     *
     * @throws IllegalArgumentException when the version has no such programme, or contradicts itself
     */
    public static ProgrammePolicy of(CurriculumPublished published, String programmeCode) {
        CurriculumVersion curriculum = published.curriculum();
        Programme programme = curriculum
                .programme(programmeCode)
                .orElseThrow(() -> new IllegalArgumentException("there is no programme " + programmeCode + " in "
                        + curriculum.code() + "/" + curriculum.version()));
        return new ProgrammePolicy(
                new PolicyId(curriculum.code(), curriculum.version(), published.policyHash()),
                programmeCode,
                curriculum.modulesOf(programmeCode).stream()
                        .map(ModulePolicy::of)
                        .toList(),
                programme.assessments(),
                programme.scenarioHours(),
                programme.budget());
    }

    public Optional<ModulePolicy> module(String code) {
        return modules.stream().filter(module -> module.code().equals(code)).findFirst();
    }

    /** The most that the scenarios can reach with these choices, were all of them passed. */
    public BigDecimal reachableScenarioHours(Choices choices) {
        return modules.stream()
                .filter(choices::countsScenarioOf)
                .map(ModulePolicy::scenarioHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
