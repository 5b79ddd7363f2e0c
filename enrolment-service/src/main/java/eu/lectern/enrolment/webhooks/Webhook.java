package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A subscription, as it is stored.
 *
 * @param revision one more with every change by a person, and when it dies
 */
record Webhook(
        UUID id,
        String institution,
        Wish wish,
        Secrets secrets,
        WebhookStatus status,
        Advance advance,
        Instant nextAttemptAt,
        long revision,
        Instant createdAt,
        Instant changedAt) {

    /**
     * What a partner wishes.
     *
     * @param types one at least
     */
    record Wish(TargetUrl url, List<String> types, Optional<String> description) {
        Wish {
            types = List.copyOf(types);
        }
    }
}
