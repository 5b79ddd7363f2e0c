package eu.lectern.enrolment.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final String READ = "select outcome, version from progress where enrolment = $1";

    private static final String READ_MANY =
            "select outcome, version from progress where enrolment = any ($1) order by enrolment";

    private static final String ENROLMENT = """
            select e.id, e.institution, e.programme, e.curriculum, e.version, e.policy_hash, p.status = 'WITHDRAWN',
                   p.chosen_scenarios, p.first_completed_on, p.first_module_completions::text, p.outcome, p.version
              from progress p
              join enrolment e on e.id = p.enrolment
             where p.enrolment = any ($1)
            """;

    /** In the order of the ids, so that two instances cannot deadlock. */
    private static final String LOCK =
            "select enrolment from progress where enrolment = any ($1) order by enrolment for update";

    private static final String INSERT = """
            insert into progress (enrolment, version, status, modules_completed, completed_on, first_completed_on,
                                  first_module_completions, outcome, changed_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as jsonb), ?8, ?9)""";

    private static final String UPDATE = """
            update progress p
               set version = n.version,
                   status = n.status,
                   modules_completed = n.modules_completed,
                   completed_on = n.completed_on,
                   first_completed_on = n.first_completed_on,
                   first_module_completions = n.first_module_completions::jsonb,
                   outcome = n.outcome,
                   changed_at = n.changed_at
              from unnest($1::uuid[], $2::bigint[], $3::text[], $4::integer[], $5::date[], $6::date[], $7::text[],
                          $8::text[], $9::timestamptz[])
                   as n (enrolment, version, status, modules_completed, completed_on, first_completed_on,
                         first_module_completions, outcome, changed_at)
             where p.enrolment = n.enrolment""";

    private static final TypeReference<Map<String, LocalDate>> DAYS = new TypeReference<>() {};

    private final Pool database;
    private final ObjectMapper json;
    private final OutcomeJson outcomes;

    ProgressTable(Pool database, ObjectMapper json, OutcomeJson outcomes) {
        this.database = database;
        this.json = json;
        this.outcomes = outcomes;
    }

    /** Of an enrolment that exists. */
    Uni<ProgressView> read(UUID enrolment) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(enrolment))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::view)
                        .findFirst()
                        .orElseThrow(() -> gone(enrolment)));
    }

    /** Of those of these enrolments that exist. */
    Uni<List<ProgressView>> read(Collection<UUID> enrolments) {
        return database.preparedQuery(READ_MANY)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::view)
                        .toList());
    }

    /** Reads one, of an enrolment that exists, without locking it. */
    Uni<HeldEnrolment> find(SqlConnection connection, UUID enrolment) {
        return read(connection, new UUID[] {enrolment})
                .map(found -> found.stream().findFirst().orElseThrow(() -> gone(enrolment)));
    }

    /** It was there when it was asked for: its learner was erased in between. */
    static RefusedException gone(UUID enrolment) {
        return StandardRefusal.notFound("enrolment " + enrolment).asException();
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
    Uni<Void> update(SqlConnection connection, List<ProgressRow> rows) {
        return connection.preparedQuery(UPDATE).execute(parameters(rows)).replaceWithVoid();
    }

    /** Writes the first row of an enrolment that the session's transaction opens. */
    Uni<Void> insert(Mutiny.Session session, ProgressRow row) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, row.enrolment())
                .setParameter(2, row.version())
                .setParameter(3, row.status())
                .setParameter(4, row.modulesCompleted())
                .setParameter(5, row.completedOn())
                .setParameter(6, row.firstCompletedOn())
                .setParameter(7, text(row.firstModuleCompletions()))
                .setParameter(8, row.outcome())
                .setParameter(9, row.changedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    private Tuple parameters(List<ProgressRow> rows) {
        return Tuple.from(List.of(
                rows.stream().map(ProgressRow::enrolment).toArray(UUID[]::new),
                rows.stream().map(ProgressRow::version).toArray(Long[]::new),
                rows.stream().map(ProgressRow::status).toArray(String[]::new),
                rows.stream().map(ProgressRow::modulesCompleted).toArray(Integer[]::new),
                rows.stream().map(ProgressRow::completedOn).toArray(LocalDate[]::new),
                rows.stream().map(ProgressRow::firstCompletedOn).toArray(LocalDate[]::new),
                rows.stream().map(row -> text(row.firstModuleCompletions())).toArray(String[]::new),
                rows.stream().map(ProgressRow::outcome).toArray(String[]::new),
                rows.stream()
                        .map(row -> row.changedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new)));
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
                new HeldProgress(enrolment, row.getLong(11), row.getString(10), firsts),
                new Choices(Set.of(row.getArrayOfStrings(7))),
                row.getBoolean(6));
    }

    private ProgressView view(Row row) {
        return outcomes.view(row.getString(0), row.getLong(1));
    }

    private String text(Map<String, LocalDate> days) {
        try {
            return json.writeValueAsString(days);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("days are always JSON", impossible);
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
