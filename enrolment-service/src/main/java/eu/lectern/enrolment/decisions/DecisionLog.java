package eu.lectern.enrolment.decisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.DecisionView.ActView;
import eu.lectern.contracts.enrolment.DecisionView.EvidenceView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.enrolment.completion.PolicyId;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The table {@code decision}: rows are only added. */
@Singleton
public final class DecisionLog {

    /** All rows of a batch travel as one JSON array; the placeholder differs between the two clients. */
    private static final String INSERT = """
            insert into decision (id, enrolment, progress_version, kind, module, part, part_status, completed_on, required,
                                  evidence, missing, act, curriculum, version, policy_hash, decided_at)
            select n.*
              from jsonb_to_recordset(cast(cast(%s as text) as jsonb))
                   as n (id uuid, enrolment uuid, progress_version bigint, kind text, module text, part text,
                         part_status text, completed_on date, required jsonb, evidence jsonb, missing jsonb, act jsonb,
                         curriculum text, version text, policy_hash text, decided_at timestamptz)""";

    private static final String PAGE = """
            select id, progress_version, kind, module, part, part_status, completed_on, required::text, evidence::text,
                   missing::text, act::text, curriculum, version, policy_hash, decided_at
              from decision
             where enrolment = $1 and ($2::uuid is null or id > $2)
             order by id
             limit $3""";

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<List<EvidenceView>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<ActView> ACT = new TypeReference<>() {};

    private final Pool database;
    private final ObjectMapper json;

    DecisionLog(Pool database, ObjectMapper json) {
        this.database = database;
        // Another instance, newer than this one, may have stored fields that this one does not know.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
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
    public Uni<Page<StoredDecision>> page(UUID enrolment, PageRequest request) {
        @Nullable UUID after = request.afterId().orElse(null);
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(enrolment, after, request.rowsToFetch()))
                .map(rows -> Page.cut(
                        decisions(rows), request, decision -> decision.id().toString()));
    }

    private String rows(List<RecordedDecision> decisions) {
        try {
            return json.writeValueAsString(
                    decisions.stream().map(DecisionRow::of).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a decision is always JSON", impossible);
        }
    }

    private List<StoredDecision> decisions(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(this::decision)
                .toList();
    }

    private StoredDecision decision(Row row) {
        return new StoredDecision(
                row.getUUID(0),
                row.getLong(1),
                DecisionKind.valueOf(row.getString(2)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).map(DeliveryPart::valueOf).orElse(null),
                Optional.ofNullable(row.getString(5)).map(PartStatus::valueOf).orElse(null),
                row.getLocalDate(6),
                read(row.getString(7), CODES),
                read(row.getString(8), EVIDENCE),
                read(row.getString(9), CODES),
                read(row.getString(10), ACT),
                new PolicyId(row.getString(11), row.getString(12), row.getString(13)),
                row.getOffsetDateTime(14).toInstant());
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the table decision holds what it cannot have written", unreadable);
        }
    }
}
