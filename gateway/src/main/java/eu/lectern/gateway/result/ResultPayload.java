package eu.lectern.gateway.result;

import eu.lectern.gateway.refusal.Violation;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What came of a mutation of results. */
@Type("ResultPayload")
@DefaultNonNull
@Description("What came of it: either a result, or what is to be corrected.")
public record ResultPayload(
        @Nullable @Description("The result; null when it was not recorded, or when that is not known.")
        ResultNode result,

        @Description("The key under which it can be sent again without being recorded twice.")
        String idempotencyKey,

        @Description("What is to be corrected; empty when it was recorded.")
        List<@NonNull UserError> userErrors) {

    private static final String KEY_HEADER = "Idempotency-Key";

    static ResultPayload recorded(ResultNode result, String idempotencyKey) {
        return new ResultPayload(result, idempotencyKey, List.of());
    }

    static ResultPayload unknown(String idempotencyKey) {
        return new ResultPayload(null, idempotencyKey, List.of());
    }

    static ResultPayload invalid(List<Violation> violations, String idempotencyKey) {
        return new ResultPayload(
                null,
                idempotencyKey,
                violations.stream()
                        .map(violation ->
                                new UserError(field(violation.field()), violation.message(), UserErrorCode.INVALID))
                        .toList());
    }

    static ResultPayload conflict(String message, String idempotencyKey) {
        return new ResultPayload(null, idempotencyKey, List.of(new UserError(null, message, UserErrorCode.CONFLICT)));
    }

    /** The service speaks of its body and headers, the client sent an input. */
    private static @Nullable String field(String serviceField) {
        return switch (serviceField) {
            case KEY_HEADER -> "idempotencyKey";
            case "body", "request" -> null;
            default -> serviceField;
        };
    }
}
