package eu.lectern.kit.deadletter;

import eu.lectern.contracts.event.Topics;
import eu.lectern.kit.event.CloudEvents;
import eu.lectern.kit.id.Ids;
import eu.lectern.kit.outbox.OutboxMessage;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What is kept of a Kafka record that is set aside, and what {@code <topic>.dead-letter} is told of it. */
final class SetAsideRecord {

    static final String CAUSE = "lectern-dead-letter-cause";
    static final String TOPIC = "lectern-dead-letter-topic";
    static final String PARTITION = "lectern-dead-letter-partition";
    static final String OFFSET = "lectern-dead-letter-offset";
    static final String SET_ASIDE_AT = "lectern-dead-letter-at";

    /** A reason that quotes what it complains of may be as long as that; the message must still fit the broker's limit. */
    static final int LONGEST_CAUSE = 2000;

    private SetAsideRecord() {}

    static DeadLetter of(ConsumerRecord<String, byte[]> record, String cause, Instant now) {
        @Nullable String key = record.key();
        byte @Nullable [] value = record.value();
        return new DeadLetter(
                Ids.next(),
                new DeadLetter.Origin(record.topic(), record.partition(), record.offset()),
                key == null ? null : storable(key),
                headers(record),
                value == null ? null : Buffer.buffer(value),
                CloudEvents.typeOf(record).map(SetAsideRecord::storable).orElse(null),
                storable(cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE) + "…"),
                now,
                Optional.empty());
    }

    /** The message for {@code <topic>.dead-letter}: the record with the reason and its origin as further headers. */
    static OutboxMessage message(DeadLetter letter) {
        DeadLetter.Origin origin = letter.origin();
        Map<String, String> headers = new HashMap<>(letter.headers());
        headers.put(CAUSE, letter.cause());
        headers.put(TOPIC, origin.topic());
        headers.put(PARTITION, String.valueOf(origin.partition()));
        headers.put(OFFSET, String.valueOf(origin.offset()));
        headers.put(SET_ASIDE_AT, letter.setAsideAt().toString());
        @Nullable String key = letter.key();
        @Nullable Buffer payload = letter.payload();
        return new OutboxMessage(
                Topics.deadLetter(origin.topic()),
                key == null ? "" : key,
                headers,
                payload == null ? Buffer.buffer() : payload);
    }

    /** Of several headers with one name the last, which is the one that readers go by. */
    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        return headers;
    }

    /** PostgreSQL holds no NUL in text. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
