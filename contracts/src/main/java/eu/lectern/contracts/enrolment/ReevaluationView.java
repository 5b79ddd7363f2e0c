package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moving an enrolment to another curriculum version changes, or would change.
 *
 * @param dryRun whether this only tells; nothing was changed then
 * @param programme the programme's status before and after
 * @param modules those whose status differs, in the new version's order, then those that only the old one has
 * @param droppedScenarios codes of chosen elective scenarios that the new version does not offer
 * @param unusedAssessments codes of assessments with results that the new version does not have; the results are kept
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReevaluationView(
        UUID enrolment,
        String curriculum,
        String fromVersion,
        String toVersion,
        boolean dryRun,
        ProgrammeChange programme,
        List<ModuleChange> modules,
        List<String> droppedScenarios,
        List<String> unusedAssessments) {

    public ReevaluationView {
        modules = List.copyOf(modules);
        droppedScenarios = List.copyOf(droppedScenarios);
        unusedAssessments = List.copyOf(unusedAssessments);
    }

    public record ProgrammeChange(ProgrammeStatus from, ProgrammeStatus to) {}

    /**
     * How a module's status changes.
     *
     * @param from null when the old version's programme does not have the module
     * @param to null when the new one's does not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ModuleChange(
            String code,
            @Nullable ModuleStatus from,
            @Nullable ModuleStatus to) {}
}
