package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Scenario;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the curriculum asks for it.
 *
 * @param module code; empty for an assessment of the programme
 * @param elective whether it is an elective scenario
 * @param part null for an assessment of the programme
 * @param minPercent null where no mark is stated
 * @param minGrade with maxGrade: null where it is not graded
 */
record Asked(
        String module,
        String assessment,
        AssessmentKind kind,
        @Nullable DeliveryPart part,
        boolean elective,
        @Nullable BigDecimal minPercent,
        @Nullable Integer minGrade,
        @Nullable Integer maxGrade) {

    static Asked required(CurriculumModule module, Requirement.Assessed leaf) {
        return new Asked(
                module.code(),
                leaf.assessment(),
                leaf.kind(),
                leaf.part(),
                false,
                leaf.minPercent(),
                leaf.minGrade(),
                leaf.maxGrade());
    }

    static Asked elective(CurriculumModule module, Scenario scenario) {
        return new Asked(
                module.code(),
                scenario.assessment(),
                AssessmentKind.SCENARIO,
                DeliveryPart.WORK_BASED,
                true,
                null,
                null,
                null);
    }

    static Asked ofProgramme(Programme.ProgrammeAssessment assessment) {
        return new Asked("", assessment.assessment(), assessment.kind(), null, false, null, null, null);
    }

    /** One of which the programme knows nothing. */
    static Asked unknown(String assessment) {
        return new Asked("", assessment, AssessmentKind.PROJECT, null, false, null, null, null);
    }
}
