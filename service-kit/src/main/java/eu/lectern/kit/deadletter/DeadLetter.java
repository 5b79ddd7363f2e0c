package eu.lectern.kit.deadletter;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read or applied.
 *
 * @param origin where it came from
 * @param key null where it had none
 * @param headers as it came with, name to value
 * @param payload byte for byte; null where it had no value
 * @param eventType its CloudEvents type; null where it told none
 * @param cause why it was set aside
 * @param resending the last time it was sent again; empty while it is only set aside
 */
record DeadLetter(
        UUID id,
        Origin origin,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable Buffer payload,
        @Nullable String eventType,
        String cause,
        Instant setAsideAt,
        Optional<Resending> resending) {

    /** A place in a topic. */
    record Origin(String topic, int partition, long offset) {}

    /**
     * That it was sent again.
     *
     * @param by OIDC subject of the operator
     */
    record Resending(Instant at, String by) {}

    DeadLetter {
        headers = Map.copyOf(headers);
    }

    DeadLetterStatus status() {
        return resending.isPresent() ? DeadLetterStatus.RESENT : DeadLetterStatus.SET_ASIDE;
    }
}
