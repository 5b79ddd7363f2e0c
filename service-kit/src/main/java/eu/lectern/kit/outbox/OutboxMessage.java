package eu.lectern.kit.outbox;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * A Kafka message that waits to be published.
 *
 * @param key messages of one topic and key are published in the order in which their transactions wrote them
 * @param headers Kafka header names to values
 * @param payload JSON in UTF-8 (a dead letter: whatever came)
 */
public record OutboxMessage(String topic, String key, Map<String, String> headers, Buffer payload) {

    public OutboxMessage {
        headers = Map.copyOf(headers);
    }
}
