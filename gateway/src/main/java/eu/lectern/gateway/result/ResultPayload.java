package eu.lectern.gateway.result;

import eu.lectern.gateway.mutation.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What came of a mutation of results. */
@Type("ResultPayload")
@DefaultNonNull
@Description("What came of it: either the result, or what is to be corrected.")
public record ResultPayload(
        @Nullable
        @Description(
                "The result, now. Null when it was not recorded or changed, or when that is not known; beside a stale"
                        + " revision it is as it stands.")
        ResultNode result,

        @Nullable
        @Description(
                "The key under which a new result can be sent again without being recorded twice; null of corrections"
                        + " and revocations, which name a revision instead.")
        String idempotencyKey,

        @Description("What is to be corrected; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ResultPayload recorded(ResultNode result, String idempotencyKey) {
        return new ResultPayload(result, idempotencyKey, List.of());
    }

    static ResultPayload unrecorded(String idempotencyKey, List<UserError> userErrors) {
        return new ResultPayload(null, idempotencyKey, userErrors);
    }

    static ResultPayload revised(ResultNode result) {
        return new ResultPayload(result, null, List.of());
    }

    static ResultPayload unrevised(List<UserError> userErrors) {
        return new ResultPayload(null, null, userErrors);
    }

    static ResultPayload stale(ResultNode present, UserError stale) {
        return new ResultPayload(present, null, List.of(stale));
    }
}
