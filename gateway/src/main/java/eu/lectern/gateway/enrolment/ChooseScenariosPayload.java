package eu.lectern.gateway.enrolment;

import eu.lectern.gateway.mutation.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What came of choosing scenarios. The enrolment itself is a field in {@link EnrolmentMutations}.
 *
 * @param enrolmentId null when nothing was chosen
 */
@Type("ChooseScenariosPayload")
@DefaultNonNull
@Description("What came of it: either the choice, or what is to be corrected.")
public record ChooseScenariosPayload(
        @Nullable @Description("The choice, now; null when nothing was chosen, or when that is not known.")
        ScenarioChoice scenarios,

        @Description("What is to be corrected; empty when it was done.")
        List<@NonNull UserError> userErrors,

        @Ignore @Nullable UUID enrolmentId) {

    static ChooseScenariosPayload done(UUID enrolment, ScenarioChoice scenarios) {
        return new ChooseScenariosPayload(scenarios, List.of(), enrolment);
    }

    static ChooseScenariosPayload undone(List<UserError> userErrors) {
        return new ChooseScenariosPayload(null, userErrors, null);
    }
}
