package eu.lectern.assessment.judging;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Programme.ProgrammeAssessment;
import eu.lectern.contracts.curriculum.Requirement.Assessed;
import eu.lectern.contracts.curriculum.Scenario;
import java.util.Objects;
import java.util.Optional;

/**
 * Something of which a result can be recorded.
 *
 * @param code e.g. {@code M05-MOOC-TEST}
 * @param part the delivery part that it belongs to; empty for an assessment of the programme as a whole
 */
public record Assessment(String code, AssessmentKind kind, Optional<DeliveryPart> part, Scale scale) {

    static Assessment of(Assessed leaf) {
        return new Assessment(leaf.assessment(), leaf.kind(), Optional.of(leaf.part()), scaleOf(leaf));
    }

    /** An elective scenario is no leaf of its module's requirement, yet its result counts towards the scenario hours. */
    static Assessment of(Scenario scenario) {
        return new Assessment(
                scenario.assessment(),
                AssessmentKind.SCENARIO,
                Optional.of(DeliveryPart.WORK_BASED),
                new Scale.PassedOrFailed());
    }

    static Assessment of(ProgrammeAssessment whole) {
        return new Assessment(whole.assessment(), whole.kind(), Optional.empty(), new Scale.PassedOrFailed());
    }

    /** Whether it belongs to the MOOC, whose provider may record it. */
    public boolean isOfMooc() {
        return part.equals(Optional.of(DeliveryPart.MOOC));
    }

    /** A test for which the source says only "completed" has no mark, so whoever holds it says whether it was passed. */
    private static Scale scaleOf(Assessed leaf) {
        return switch (leaf.kind()) {
            case TEST ->
                leaf.minPercent() == null ? new Scale.PassedOrFailed() : new Scale.InPercent(leaf.minPercent());
            case GRADED_WORK ->
                new Scale.InGrades(Objects.requireNonNull(leaf.minGrade()), Objects.requireNonNull(leaf.maxGrade()));
            case TASKS, PROJECT, PARTICIPATION, SELF_ASSESSMENT, SCENARIO, PROGRAMME_ASSESSMENT ->
                new Scale.PassedOrFailed();
        };
    }
}
