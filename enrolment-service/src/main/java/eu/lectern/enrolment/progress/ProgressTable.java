package eu.lectern.enrolment.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.PolicyId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table {@code progress}. */
@Singleton
final class ProgressTable {

    /**
     * A row with its enrolment, locked where the method that gives it says so.
     *
     * @param withdrawn whether the enrolment is; it is not evaluated then
     */
    record HeldEnrolment(HeldProgress progress, Choices choices, boolean withdrawn) {

        EvaluatedEnrolment enrolment() {
            return progress.enrolment();
        }
    }

    private static final String READ = "select document::text from progress where enrolment = $1";

    private static final String READ_MANY =
            "select document::text from progress where enrolment = any ($1) order by enrolment";

    private static final String ENROLMENT = """
            select e.id, e.institution, e.programme, e.curriculum, e.version, e.policy_hash, p.status = 'WITHDRAWN',
                   p.chosen_scenarios, p.first_completed_on, p.first_module_completions::text, p.document::text
              from progress p
              join enrolment e on e.id = p.enrolment
             where p.enrolment = any ($1)
            """;

    /** In the order of the ids, so that two instances cannot deadlock. */
    private static final String LOCK =
            "select enrolment from progress where enrolment = any ($1) order by enrolment for update";

    /** All rows of a batch travel as one JSON array; the placeholder differs between the two clients. */
    private static final String WRITE = """
            insert into progress (enrolment, version, status, modules_completed, completed_on, first_completed_on,
                                  first_module_completions, document, changed_at)
            select n.*
              from jsonb_to_recordset(cast(cast(%s as text) as jsonb))
                   as n (enrolment uuid, version bigint, status text, modules_completed integer, completed_on date,
                         first_completed_on date, first_module_completions jsonb, document jsonb,
                         changed_at timestamptz)
                on conflict (enrolment) do update
               set version = excluded.version,
                   status = excluded.status,
                   modules_completed = excluded.modules_completed,
                   completed_on = excluded.completed_on,
                   first_completed_on = excluded.first_completed_on,
                   first_module_completions = excluded.first_module_completions,
                   document = excluded.document,
                   changed_at = excluded.changed_at""";

    private static final TypeReference<Map<String, LocalDate>> DAYS = new TypeReference<>() {};

    private final Pool database;
    private final ObjectMapper json;
    private final ObjectReader document;

    ProgressTable(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        // PostgreSQL writes no property twice, and looking for that costs time where every result passes.
        this.document = json.readerFor(ProgressView.class)
                .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Of an enrolment that exists. */
    Uni<ProgressView> read(UUID enrolment) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(enrolment))
                .map(rows -> view(rows.iterator().next().getString(0)));
    }

    /** Of those of these enrolments that exist. */
    Uni<List<ProgressView>> read(Collection<UUID> enrolments) {
        return database.preparedQuery(READ_MANY)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> view(row.getString(0)))
                        .toList());
    }

    /** Reads one, of an enrolment that exists, without locking it. */
    Uni<HeldEnrolment> find(SqlConnection connection, UUID enrolment) {
        return read(connection, new UUID[] {enrolment}).map(List::getFirst);
    }

    /**
     * Locks the rows until the transaction ends. An enrolment that is not here has none. They are read by a statement of
     * its own: one that both waits for a lock and joins would give the enrolment as it was before the wait, and whoever
     * held the lock may have moved it to another version.
     */
    Uni<List<HeldEnrolment>> lock(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .chain(rows -> read(
                        connection,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID(0))
                                .toArray(UUID[]::new)));
    }

    private Uni<List<HeldEnrolment>> read(SqlConnection connection, UUID[] enrolments) {
        return enrolments.length == 0
                ? Uni.createFrom().item(List.of())
                : connection
                        .preparedQuery(ENROLMENT)
                        .execute(Tuple.of(enrolments))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(this::held)
                                .toList());
    }

    /** Writes rows that this transaction has locked. */
    Uni<Void> write(SqlConnection connection, List<ProgressRow> rows) {
        return connection
                .preparedQuery(WRITE.formatted("$1"))
                .execute(Tuple.of(array(rows)))
                .replaceWithVoid();
    }

    /** Writes the first row of an enrolment that the session's transaction opens. */
    Uni<Void> write(Mutiny.Session session, ProgressRow row) {
        return session.createNativeQuery(WRITE.formatted("?1"))
                .setParameter(1, array(List.of(row)))
                .executeUpdate()
                .replaceWithVoid();
    }

    private HeldEnrolment held(Row row) {
        EvaluatedEnrolment enrolment = new EvaluatedEnrolment(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                new PolicyId(row.getString(3), row.getString(4), row.getString(5)));
        FirstCompletions firsts =
                new FirstCompletions(days(row.getString(9)), Optional.ofNullable(row.getLocalDate(8)));
        return new HeldEnrolment(
                new HeldProgress(enrolment, view(row.getString(10)), firsts),
                new Choices(Set.of(row.getArrayOfStrings(7))),
                row.getBoolean(6));
    }

    private String array(List<ProgressRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("progress is always JSON", impossible);
        }
    }

    /** The column {@code document}. */
    ProgressView view(String text) {
        try {
            return document.readValue(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the table progress holds what it cannot have written", unreadable);
        }
    }

    private Map<String, LocalDate> days(String text) {
        try {
            return json.readValue(text, DAYS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the table progress holds what it cannot have written", unreadable);
        }
    }
}
