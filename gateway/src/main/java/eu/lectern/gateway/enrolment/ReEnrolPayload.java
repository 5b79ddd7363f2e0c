package eu.lectern.gateway.enrolment;

import eu.lectern.gateway.mutation.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What came of coming back. */
@Type("ReEnrolPayload")
@DefaultNonNull
@Description("What came of it: either the enrolment, or what is to be corrected.")
public record ReEnrolPayload(
        @Nullable @Description("The enrolment, now active again; null when that was not done, or when it is not known.")
        EnrolmentNode enrolment,

        @Description("What is to be corrected; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ReEnrolPayload done(EnrolmentNode enrolment) {
        return new ReEnrolPayload(enrolment, List.of());
    }

    static ReEnrolPayload undone(List<UserError> userErrors) {
        return new ReEnrolPayload(null, userErrors);
    }
}
