package eu.lectern.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Stores messages in the caller's transaction. Call {@link #wake} after the commit, so that the relay sends them at once;
 * without it they go out with the relay's next slow poll.
 */
@Singleton
public final class Outbox {

    private static final String INSERT_ONE =
            "insert into outbox (topic, key, headers, payload) values (?1, ?2, cast(cast(?3 as text) as jsonb), ?4)";

    /** For many messages in one round trip. */
    private static final String INSERT_MANY = """
            insert into outbox (topic, key, headers, payload)
            select m.topic, m.key, m.headers::jsonb, m.payload
              from unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) with ordinality
                   as m (topic, key, headers, payload, position)
             order by m.position""";

    private final ObjectMapper json;
    private final OutboxRelayRunner relay;

    Outbox(ObjectMapper json, OutboxRelayRunner relay) {
        this.json = json;
        this.relay = relay;
    }

    /** Within the transaction of a Hibernate session. */
    public Uni<Void> append(Mutiny.Session session, OutboxMessage message) {
        return session.createNativeQuery(INSERT_ONE)
                .setParameter(1, message.topic())
                .setParameter(2, message.key())
                .setParameter(3, headersJson(message))
                .setParameter(4, message.payload().getBytes())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Within the transaction of a connection of the PostgreSQL client. */
    public Uni<Void> append(SqlConnection connection, List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(INSERT_MANY)
                .execute(parameters(messages))
                .replaceWithVoid();
    }

    /**
     * The messages as four arrays, for a statement of the caller's own that stores a change and its messages in one round
     * trip; see {@code INSERT_MANY} for how to unnest them.
     */
    public Tuple parameters(List<OutboxMessage> messages) {
        return Tuple.of(
                messages.stream().map(OutboxMessage::topic).toArray(String[]::new),
                messages.stream().map(OutboxMessage::key).toArray(String[]::new),
                messages.stream().map(this::headersJson).toArray(String[]::new),
                messages.stream().map(OutboxMessage::payload).toArray(Buffer[]::new));
    }

    /** The message's headers as the JSON object that the column {@code headers} holds. */
    public String headersJson(OutboxMessage message) {
        return headersJson(message.headers());
    }

    /** Headers as the JSON object that a column {@code headers} holds. */
    public String headersJson(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of strings is always JSON", impossible);
        }
    }

    /** Tells the relay that there is something to send. Cheap, and safe to call from any thread. */
    public void wake() {
        relay.wake();
    }
}
