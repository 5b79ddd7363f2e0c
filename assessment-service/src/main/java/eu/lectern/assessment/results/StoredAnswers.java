package eu.lectern.assessment.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.KeyReused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The answers that were given under idempotency keys. */
@Singleton
class StoredAnswers {

    private static final String SELECT = """
            select request_hash, answer::text as answer
              from idempotency
             where client = $1 and key = $2""";

    private final Pool database;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    StoredAnswers(Pool database, ObjectMapper json) {
        this.database = database;
        this.writer = json.writerFor(ResultView.class);
        // A newer instance may have stored more than this one knows.
        this.reader = json.readerFor(ResultView.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * The answer that was given to the same request; empty when the key is new.
     *
     * @return fails with {@link KeyReused} when the key came with another request
     */
    Uni<Optional<RecordingAnswer>> find(IdempotencyKey key) {
        return database.preparedQuery(SELECT)
                .execute(Tuple.of(key.client(), key.key()))
                .map(rows -> replay(rows, key));
    }

    String write(ResultView answer) {
        try {
            return writer.writeValueAsString(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("a record of contracts is always JSON", unwritable);
        }
    }

    private Optional<RecordingAnswer> replay(RowSet<Row> rows, IdempotencyKey key) {
        for (Row row : rows) {
            if (!row.getString("request_hash").equals(key.requestHash())) {
                throw new KeyReused(key.key()).asException();
            }
            return Optional.of(new RecordingAnswer(read(row.getString("answer")), true));
        }
        return Optional.empty();
    }

    private ResultView read(String answer) {
        try {
            return reader.readValue(answer);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored answer cannot be read", unreadable);
        }
    }
}
