package eu.lectern.gateway.enrolment;

import io.smallrye.graphql.api.DefaultNonNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The elective scenarios that a learner has chosen, and whether they suffice. */
@Type("ScenarioChoice")
@DefaultNonNull
@Description("The elective scenarios that a learner has chosen, and whether they suffice.")
public record ScenarioChoice(
        @Description("The codes of the modules whose elective scenario is chosen, sorted.")
        List<@NonNull String> modules,

        @Description("Hours of the chosen and the mandatory scenarios together, were all of them passed.")
        BigDecimal reachableHours,

        @Description("Hours that the programme asks for.") BigDecimal requiredHours,

        @Description("What is to be thought of, in words; empty when the choice can reach the required hours.")
        List<@NonNull String> warnings) {

    static ScenarioChoice of(EnrolmentClient.Choice choice) {
        return new ScenarioChoice(choice.modules(), choice.reachableHours(), choice.requiredHours(), choice.warnings());
    }
}
