package eu.lectern.gateway.enrolment;

import eu.lectern.gateway.mutation.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What came of enrolling. */
@Type("EnrolPayload")
@DefaultNonNull
@Description("What came of it: either the enrolment, or what is to be corrected.")
public record EnrolPayload(
        @Nullable @Description("The enrolment, as it was made; null when that was not done, or when it is not known.")
        EnrolmentNode enrolment,

        @Description("What is to be corrected; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static EnrolPayload done(EnrolmentNode enrolment) {
        return new EnrolPayload(enrolment, List.of());
    }

    static EnrolPayload undone(List<UserError> userErrors) {
        return new EnrolPayload(null, userErrors);
    }
}
