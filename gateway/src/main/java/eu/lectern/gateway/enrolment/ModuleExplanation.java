package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.ExplanationView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Why a module stands where it stands. */
@Type("ModuleExplanation")
@DefaultNonNull
@Description("Why a module stands where it stands.")
public record ModuleExplanation(
        @Description("The module's code, e.g. `M05`.") String code,
        @Description("The module's title.") String title,
        @Description("Where it stands.") ModuleStatus status,

        @Description("Why it is complete, or what is missing.")
        String text,

        @Description("One sentence for each thing that is still to be done; empty when it is complete.")
        List<@NonNull String> missing,

        @Description("Its parts.") List<@NonNull PartExplanation> parts) {

    static ModuleExplanation of(ExplanationView.ModuleExplanation view) {
        return new ModuleExplanation(
                view.code(),
                view.title(),
                view.status(),
                view.text(),
                view.missing(),
                view.parts().stream().map(PartExplanation::of).toList());
    }
}
