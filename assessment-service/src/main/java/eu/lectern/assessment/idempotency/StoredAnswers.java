package eu.lectern.assessment.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.KeyReused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers that were given under idempotency keys. */
@Singleton
public class StoredAnswers {

    private static final String SELECT = """
            select key, request_hash, answer::text as answer
              from idempotency
             where client = $1 and key = any($2)""";

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
