package eu.lectern.contracts.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param reason why the last attempt failed, or why it is dead; null when the last attempt did not fail
 * @param failures how many attempts in a row have come no further
 * @param nextAttemptAt null unless it waits after a failure
 * @param cursor how far it has come in the change feed
 * @param previousSecretUntil until when the secret before the present one signs too; null when there is none
 * @param secret only in the answer that sets it, left out of all others
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WebhookView(
        UUID id,
        String url,
        List<String> types,
        @Nullable String description,
        WebhookStatus status,
        @Nullable String reason,
        int failures,
        @Nullable Instant nextAttemptAt,
        String cursor,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant previousSecretUntil,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    public WebhookView {
        types = List.copyOf(types);
    }

    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return "WebhookView[id=" + id + ", status=" + status + ", cursor=" + cursor + "]";
    }
}
