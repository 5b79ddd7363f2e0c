package eu.lectern.contracts.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a message.
 *
 * @param message the {@code webhook-id}, the same in every attempt
 * @param cursor of the change in the feed; null for a ping
 * @param enrolment null for a ping
 * @param attempt one more than the attempts in a row before it that had come no further
 * @param status the HTTP status of the answer; null when there was none
 * @param failure why it was not received; null when it was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WebhookDeliveryView(
        UUID id,
        String message,
        String type,
        @Nullable String cursor,
        @Nullable UUID enrolment,
        int attempt,
        Instant at,
        long millis,
        @Nullable Integer status,
        @Nullable String failure) {}
