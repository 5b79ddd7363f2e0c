package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import java.util.List;
import java.util.UUID;

/**
 * Why an enrolment stands where it stands, in words for the learner, in the language of the request.
 *
 * @param progressVersion of the progress that it explains
 * @param text one or two sentences on the programme
 * @param missing what is missing beyond the modules; empty when nothing is, and of a withdrawn enrolment
 * @param modules in the curriculum's order; empty for a withdrawn enrolment
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExplanationView(
        UUID enrolment,
        String programme,
        long progressVersion,
        ProgrammeStatus status,
        String text,
        List<String> missing,
        List<ModuleExplanation> modules) {

    public ExplanationView {
        missing = List.copyOf(missing);
        modules = List.copyOf(modules);
    }

    /**
     * One module.
     *
     * @param text why it is complete, or what is missing
     * @param missing one sentence for each thing that is still to be done; empty when it is complete
     */
    public record ModuleExplanation(
            String code,
            String title,
            ModuleStatus status,
            String text,
            List<String> missing,
            List<PartExplanation> parts) {
        public ModuleExplanation {
            missing = List.copyOf(missing);
            parts = List.copyOf(parts);
        }
    }

    public record PartExplanation(DeliveryPart part, PartStatus status, String text) {}
}
