package eu.lectern.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param institution whose it is; null for what belongs to none
 * @param actor OIDC subject; null where the caller sees no personal data, and for a learner who was erased
 * @param client the client through which they did it; null where the token named none
 * @param operation the operation's id in the service's OpenAPI document
 * @param resource the path of what was written or, when it was refused, of what was asked for
 * @param status the HTTP status of a refusal or failure; null for what was done
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditEntryView(
        UUID id,
        Instant at,
        @Nullable String institution,
        @Nullable String actor,
        @Nullable String client,
        String operation,
        String resource,
        AuditOutcome outcome,
        @Nullable Integer status) {}
