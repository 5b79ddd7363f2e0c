package eu.lectern.contracts.curriculum;

import java.math.BigDecimal;
import java.util.List;

/**
 * One job profile of a curriculum version: what a learner enrols in.
 *
 * @param code {@code CECO} or {@code DTF}
 * @param profile the profile's number in the source
 * @param scenarioHours the hours of passed scenarios from which the work-based part is done
 * @param assessments the assessments of the programme as a whole, all of which must be passed
 */
public record Programme(
        String code,
        int profile,
        LanguageMap title,
        LanguageMap aim,
        HourBudget budget,
        BigDecimal scenarioHours,
        List<ProgrammeAssessment> assessments) {

    public Programme {
        assessments = List.copyOf(assessments);
    }

    /**
     * An assessment of the whole programme.
     *
     * @param assessment {@code PROGRAMME-FINAL} or {@code PROGRAMME-WORK-BASED}
     * @param hours what the declared budget gives it
     */
    public record ProgrammeAssessment(String assessment, AssessmentKind kind, BigDecimal hours, LanguageMap text) {}
}
