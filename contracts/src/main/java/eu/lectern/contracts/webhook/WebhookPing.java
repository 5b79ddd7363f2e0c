package eu.lectern.contracts.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * What a ping sends: enough for a receiver to check the signature.
 *
 * @param type {@link #TYPE}
 * @param webhook the subscription
 */
public record WebhookPing(String type, Instant at, UUID webhook) {

    public static final String TYPE = "eu.lectern.webhook.ping.v1";
}
