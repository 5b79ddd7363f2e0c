package eu.lectern.enrolment.decisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The table {@code decision}: rows are only added. */
@Singleton
public final class DecisionLog {

    /** All rows of a batch travel as one JSON array; the placeholder differs between the two clients. */
    private static final String INSERT = """
            insert into decision (id, enrolment, progress_version, kind, module, completed_on, evidence, missing,
                                  curriculum, version, policy_hash, decided_at)
            select n.*
              from jsonb_to_recordset(cast(cast(%s as text) as jsonb))
                   as n (id uuid, enrolment uuid, progress_version bigint, kind text, module text, completed_on date,
                         evidence jsonb, missing jsonb, curriculum text, version text, policy_hash text,
                         decided_at timestamptz)""";

    private static final String PAGE = """
            select id, progress_version, kind, module, completed_on, evidence::text, missing::text,
                   curriculum, version, policy_hash, decided_at
              from decision
             where enrolment = $1 and ($2::uuid is null or id > $2)
             order by id
             limit $3""";

    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    private final Pool database;
    private final ObjectMapper json;

    DecisionLog(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Within the transaction of a connection of the PostgreSQL client. */
    public Uni<Void> append(SqlConnection connection, List<RecordedDecision> decisions) {
        return decisions.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(INSERT.formatted("$1"))
                        .execute(Tuple.of(rows(decisions)))
                        .replaceWithVoid();
    }

    /** Within the transaction of a Hibernate session. */
    public Uni<Void> append(Mutiny.Session session, List<RecordedDecision> decisions) {
        return decisions.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(INSERT.formatted("?1"))
                        .setParameter(1, rows(decisions))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** Of one enrolment, oldest first. Whether the caller may see it has been asked before. */
    Uni<Page<DecisionView>> page(UUID enrolment, PageRequest request) {
        @Nullable UUID after = request.afterId().orElse(null);
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(enrolment, after, request.rowsToFetch()))
                .map(rows -> Page.cut(views(rows), request, view -> view.id().toString()));
    }

    private String rows(List<RecordedDecision> decisions) {
        try {
            return json.writeValueAsString(
                    decisions.stream().map(DecisionRow::of).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a decision is always JSON", impossible);
        }
    }

    private List<DecisionView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::view).toList();
    }

    private DecisionView view(Row row) {
        return new DecisionView(
                row.getUUID(0),
                row.getLong(1),
                DecisionKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getLocalDate(4),
                read(row.getString(5), IDS),
                read(row.getString(6), CODES),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getOffsetDateTime(10).toInstant());
    }

    private <T> T read(String array, TypeReference<T> type) {
        try {
            return json.readValue(array, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the table decision holds what it cannot have written", unreadable);
        }
    }
}
