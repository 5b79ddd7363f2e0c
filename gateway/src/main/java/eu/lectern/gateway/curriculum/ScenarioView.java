package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.Scenario;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** The work-based task of a module. */
@Type("Scenario")
@DefaultNonNull
@Description("The work-based task of a module.")
public record ScenarioView(
        @Description("The code under which its result is recorded, e.g. `M05-SCENARIO`.")
        String assessment,

        @Nullable
        @Description("What it counts towards the programme's scenario hours; null where the curriculum states none.")
        BigDecimal hours,

        @Description("What the learner has to do.") String text) {

    static ScenarioView of(Scenario scenario, List<String> languages) {
        return new ScenarioView(
                scenario.assessment(), scenario.hours(), scenario.text().in(languages));
    }
}
