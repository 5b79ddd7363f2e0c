package eu.lectern.kit.outbox;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A row of the outbox that the relay holds locked. */
record PendingMessage(long id, int attempts, OutboxMessage message) {

    PendingMessage(long id, int attempts, String topic, String key, Map<String, String> headers, Buffer payload) {
        this(id, attempts, new OutboxMessage(topic, key, headers, payload));
    }

    /** Messages with the same lane keep their order. */
    Lane lane() {
        return new Lane(message.topic(), message.key());
    }

    record Lane(String topic, String key) {}
}
