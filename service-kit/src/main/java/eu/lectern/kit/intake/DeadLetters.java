package eu.lectern.kit.intake;

import eu.lectern.contracts.event.Topics;
import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/**
 * Sets a record aside on {@code <topic>.dead-letter}, with its cause and where it came from. It goes through the outbox, so
 * it is safe before its offset is committed.
 */
@Singleton
public final class DeadLetters implements DeadLetterBox {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    static final String CAUSE = "lectern-dead-letter-cause";
    static final String TOPIC = "lectern-dead-letter-topic";
    static final String PARTITION = "lectern-dead-letter-partition";
    static final String OFFSET = "lectern-dead-letter-offset";
    static final String SET_ASIDE_AT = "lectern-dead-letter-at";

    private final Pool database;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    DeadLetters(Pool database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> setAside(ConsumerRecord<String, byte[]> origin, String cause) {
        LOG.warnf("Set aside %s-%d@%d: %s", origin.topic(), origin.partition(), origin.offset(), cause);
        return database.withTransaction(connection -> outbox.append(connection, List.of(letter(origin, cause))))
                .invoke(outbox::wake);
    }

    private OutboxMessage letter(ConsumerRecord<String, byte[]> origin, String cause) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : origin.headers()) {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        headers.put(CAUSE, storable(cause));
        headers.put(TOPIC, origin.topic());
        headers.put(PARTITION, String.valueOf(origin.partition()));
        headers.put(OFFSET, String.valueOf(origin.offset()));
        headers.put(SET_ASIDE_AT, clock.instant().toString());
        return new OutboxMessage(
                Topics.deadLetter(origin.topic()),
                origin.key() == null ? "" : storable(origin.key()),
                headers,
                origin.value() == null ? Buffer.buffer() : Buffer.buffer(origin.value()));
    }

    /** PostgreSQL holds no NUL in text. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
