package eu.lectern.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The outbox table as the relay sees it. */
final class PendingMessages {

    /**
     * Locks the oldest message of each key and with it, by agreement, all later ones of that key: who does not hold the
     * oldest touches none. So replicas share the work, and the order per key holds whichever of them sends. A key whose
     * oldest message rests after a failure rests as a whole, and comes after those that never failed.
     */
    private static final String TAKE = """
            with oldest as (
                select o.id, o.topic, o.key, o.attempts > 0 as failed
                  from outbox o
                 where o.next_attempt_at <= clock_timestamp()
                   and not exists (select 1 from outbox e where e.topic = o.topic and e.key = o.key and e.id < o.id)
                 order by o.attempts > 0, o.id
                 limit ?
                   for update of o skip locked)
            select m.id, m.attempts, m.topic, m.key, m.headers::text, m.payload
              from outbox m
              join oldest using (topic, key)
             order by oldest.failed, m.id
             limit ?""";

    private static final String DELETE = "delete from outbox where id = any (?)";

    private static final String POSTPONE = """
            update outbox
               set attempts = attempts + 1,
                   next_attempt_at = clock_timestamp() + least(power(2, attempts), 300) * interval '1 second',
                   last_error = ?
             where id = ?""";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final ObjectMapper json;

    PendingMessages(ObjectMapper json) {
        this.json = json;
    }

    List<PendingMessage> take(Connection connection, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, limit);
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<PendingMessage> pending = new ArrayList<>();
                while (rows.next()) {
                    pending.add(new PendingMessage(
                            rows.getLong(1),
                            rows.getInt(2),
                            rows.getString(3),
                            rows.getString(4),
                            headers(rows.getString(5)),
                            Buffer.buffer(rows.getBytes(6))));
                }
                return pending;
            }
        }
    }

    void delete(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    void postpone(Connection connection, long id, String error) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSTPONE)) {
            statement.setString(1, error);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the outbox holds headers that it cannot have written", impossible);
        }
    }
}
