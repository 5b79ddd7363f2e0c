package eu.lectern.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.id.Ids;
import eu.lectern.kit.outbox.OutboxMessage;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes messages in the binary mode of the CloudEvents Kafka binding 1.0.2: attributes as headers, data as the value. */
@Singleton
public final class CloudEvents {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String SPEC_VERSION = "ce_specversion";
    static final String CONTENT_TYPE = "content-type";

    private final ObjectMapper json;
    private final String source;

    public CloudEvents(ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.source = "/lectern/" + service;
    }

    /** The type that a record's headers tell; empty when it tells none. */
    public static Optional<String> typeOf(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(TYPE);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /**
     * A message to append to the outbox.
     *
     * @param key Kafka key and CloudEvents subject
     * @param type one of {@link eu.lectern.contracts.event.EventTypes}
     * @param data a record of {@code contracts}
     */
    public OutboxMessage message(String topic, String key, String type, Instant time, Object data) {
        Map<String, String> headers = Map.of(
                SPEC_VERSION,
                "1.0",
                ID,
                Ids.next().toString(),
                TYPE,
                type,
                SOURCE,
                source,
                SUBJECT,
                key,
                TIME,
                time.toString(),
                CONTENT_TYPE,
                "application/json");
        try {
            return new OutboxMessage(topic, key, headers, Buffer.buffer(json.writeValueAsBytes(data)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a record of contracts is always JSON", unwritable);
        }
    }
}
