package eu.lectern.gateway.result;

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
        @Description("What kind of mistake it is.") UserErrorCode code) {}
