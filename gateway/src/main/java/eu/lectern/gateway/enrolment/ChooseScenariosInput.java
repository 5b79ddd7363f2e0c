package eu.lectern.gateway.enrolment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The elective scenarios that a learner chooses. */
@Input("ChooseScenariosInput")
@Description("The elective scenarios that a learner chooses; it replaces the choice as a whole.")
public record ChooseScenariosInput(
        @NonNull @Id @Description("The enrolment: its global id, or the id that REST knows.")
        String enrolment,

        @NonNull @Description("The codes of the modules whose elective scenario is chosen, e.g. `M05`; may be empty.")
        List<@NonNull String> modules) {}
