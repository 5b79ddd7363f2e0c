package eu.lectern.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The answers that were given under idempotency keys: the table {@code idempotency}. Each is stored in the transaction of its
 * effect, by {@link #keep} or by a statement of the use case's own, so there is never the one without the other.
 */
@Singleton
public class StoredAnswers {

    private static final String SELECT = """
            select key, request_hash, answer::text as answer
              from idempotency
             where client = $1 and key = any($2)""";

    private static final String KEEP_IN_SESSION = """
            insert into idempotency (client, key, request_hash, answer)
            values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb))
                on conflict (client, key) do nothing""";

    private static final String KEEP = """
            insert into idempotency (client, key, request_hash, answer)
            values ($1, $2, $3, $4::text::jsonb)
                on conflict (client, key) do nothing""";

    private final Pool database;
    private final ObjectMapper json;
    private final ObjectReader reader;

    StoredAnswers(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        // A newer instance may have stored more than this one knows.
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * The answer that was given to the same request; empty when the key is new.
     *
     * @return fails with {@link KeyReused} when the key came with another request
     */
    public <T> Uni<Optional<T>> find(IdempotencyKey key, Class<T> shape) {
        return find(key.client(), List.of(key.key())).map(found -> found.to(key, shape));
    }

    /** What was answered under any of a client's keys, with one look-up. */
    public Uni<Found> find(String client, Collection<String> keys) {
        return database.preparedQuery(SELECT)
                .execute(Tuple.of(client, keys.toArray(String[]::new)))
                .map(rows -> new Found(read(rows), reader));
    }

    /**
     * Keeps the answer to a request, as the last thing in the transaction of a Hibernate session. A twin that is under way
     * is waited for.
     *
     * @return fails with {@link KeyTaken}, which is to undo the transaction, when the key has an answer already
     */
    public Uni<Void> keep(Mutiny.Session session, IdempotencyKey key, Record answer) {
        return session.createNativeQuery(KEEP_IN_SESSION)
                .setParameter(1, key.client())
                .setParameter(2, key.key())
                .setParameter(3, key.requestHash())
                .setParameter(4, write(answer))
                .executeUpdate()
                .invoke(StoredAnswers::requireKept)
                .replaceWithVoid();
    }

    /** As {@link #keep(Mutiny.Session, IdempotencyKey, Record)}, in the transaction of a connection. */
    public Uni<Void> keep(SqlConnection connection, IdempotencyKey key, Record answer) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(key.client(), key.key(), key.requestHash(), write(answer)))
                .invoke(kept -> requireKept(kept.rowCount()))
                .replaceWithVoid();
    }

    private static void requireKept(int rows) {
        if (rows == 0) {
            throw new KeyTaken().asException();
        }
    }

    /** An answer as it is stored: JSON. */
    public String write(Record answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a record of contracts is always JSON", unwritable);
        }
    }

    private static Map<String, Stored> read(RowSet<Row> rows) {
        Map<String, Stored> stored = new HashMap<>();
        rows.forEach(row ->
                stored.put(row.getString("key"), new Stored(row.getString("request_hash"), row.getString("answer"))));
        return stored;
    }

    private record Stored(String requestHash, String answer) {}

    /** The answers that were found to some keys. */
    public static final class Found {

        private final Map<String, Stored> byKey;
        private final ObjectReader reader;

        private Found(Map<String, Stored> byKey, ObjectReader reader) {
            this.byKey = byKey;
            this.reader = reader;
        }

        /**
         * The answer to the same request; empty when the key is new.
         *
         * @throws eu.lectern.kit.problem.RefusedException with {@link KeyReused} when the key came with another request
         */
        public <T> Optional<T> to(IdempotencyKey key, Class<T> shape) {
            Stored stored = byKey.get(key.key());
            if (stored == null) {
                return Optional.empty();
            }
            if (!stored.requestHash().equals(key.requestHash())) {
                throw new KeyReused(key.key()).asException();
            }
            try {
                return Optional.of(reader.forType(shape).readValue(stored.answer()));
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("a stored answer cannot be read", unreadable);
            }
        }
    }
}
