package eu.lectern.gateway.mutation;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Something that the person can correct. */
@Type("UserError")
@DefaultNonNull
@Description("Something that the person who sent it can correct.")
public record UserError(
        @Nullable
        @Description("The field of the input that is wrong, e.g. `percent`; null when it is none in particular.")
        String field,

        @Description("What is wrong.") String message,
        @Description("What kind of mistake it is.") UserErrorCode code,

        @Nullable
        @Description(
                "The present revision, where the one that was sent is not the present one any more; null otherwise.")
        Integer revision) {

    static UserError invalid(@Nullable String field, String message) {
        return new UserError(field, message, UserErrorCode.INVALID, null);
    }

    static UserError conflict(@Nullable String field, String message) {
        return new UserError(field, message, UserErrorCode.CONFLICT, null);
    }

    /**
     * What was to be changed has changed since it was read.
     *
     * @param revision the present one
     */
    public static UserError stale(String message, int revision) {
        return new UserError(UserErrors.REVISION, message, UserErrorCode.CONFLICT, revision);
    }
}
