package eu.lectern.enrolment.reevaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import eu.lectern.contracts.enrolment.ReevaluationItemView;
import eu.lectern.contracts.enrolment.ReevaluationItemView.Status;
import eu.lectern.contracts.enrolment.ReevaluationView;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code reevaluation_item}, and with it the counts of the jobs. */
@Singleton
final class ItemTable {

    /** What another instance works on is passed over; when that instance dies its locks go, and they are found again. */
    private static final String CLAIM = """
            select enrolment
              from reevaluation_item
             where job = $1 and done_at is null and ($2::uuid is null or enrolment = $2)
             order by attempts, enrolment
             limit $3
               for update skip locked""";

    /** Given what an update of items returns: counts it up in the job, which is finished with its last item. */
    private static final String COUNT = """
            , tally as (
                select count(*) filter (where failure is null) as done,
                       count(*) filter (where changed) as changed,
                       count(*) filter (where failure is not null) as failed
                  from outcome)
            update reevaluation_job j
               set done = j.done + t.done,
                   changed = j.changed + t.changed,
                   failed = j.failed + t.failed,
                   finished_at = case when j.done + t.done + j.failed + t.failed >= j.total then $2 end
              from tally t
             where j.id = $1""";

    private static final String RECORD = """
            with outcome as (
                update reevaluation_item i
                   set done_at = $2::timestamptz, changed = u.changed, outcome = u.outcome::jsonb, failure = u.failure
                  from unnest($3::uuid[], $4::boolean[], $5::text[], $6::text[])
                       as u (enrolment, changed, outcome, failure)
                 where i.job = $1 and i.enrolment = u.enrolment and i.done_at is null
                returning i.changed, i.failure)""" + COUNT;

    private static final String FAIL = """
            with attempt as (
                update reevaluation_item
                   set attempts = attempts + 1,
                       done_at = case when attempts + 1 >= $5 then $2::timestamptz end,
                       failure = case when attempts + 1 >= $5 then $4 end
                 where job = $1 and enrolment = $3 and done_at is null
                returning changed, failure),
            outcome as (select changed, failure from attempt where failure is not null)""" + COUNT;

    private static final String PAGE = """
            select enrolment, changed, outcome::text, failure
              from reevaluation_item
             where job = $1
               and ($2::uuid is null or enrolment > $2)
               and ($3::boolean is null or changed = $3)
               and ($4::boolean is null or (failure is not null) = $4)
             order by enrolment
             limit $5""";

    private final Pool database;
    private final ObjectMapper json;
    private final ObjectReader views;

    ItemTable(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        this.views = json.readerFor(ReevaluationView.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Locks the next open items of a job until the transaction ends; none when there are none that nobody works on. */
    Uni<List<UUID>> claim(SqlConnection connection, UUID job, int most) {
        return claim(connection, Tuple.of(job, null, most));
    }

    /** Locks one item, unless it is done or somebody works on it. */
    Uni<List<UUID>> claimOne(SqlConnection connection, UUID job, UUID enrolment) {
        return claim(connection, Tuple.of(job, enrolment, 1));
    }

    private static Uni<List<UUID>> claim(SqlConnection connection, Tuple parameters) {
        return connection
                .preparedQuery(CLAIM)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** Closes items that this transaction has claimed. */
    Uni<Void> record(SqlConnection connection, UUID job, List<ItemOutcome> outcomes, Instant at) {
        Tuple values = Tuple.tuple()
                .addUUID(job)
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                .addArrayOfUUID(outcomes.stream().map(ItemOutcome::enrolment).toArray(UUID[]::new))
                .addArrayOfBoolean(outcomes.stream()
                        .map(outcome -> outcome.done().map(Move::changed).orElse(null))
                        .toArray(Boolean[]::new))
                .addArrayOfString(outcomes.stream()
                        .map(outcome -> outcome.done().map(this::write).orElse(null))
                        .toArray(String[]::new))
                .addArrayOfString(outcomes.stream()
                        .map(outcome -> outcome.failure().orElse(null))
                        .toArray(String[]::new));
        return connection.preparedQuery(RECORD).execute(values).replaceWithVoid();
    }

    /**
     * Counts an attempt that failed, which closes the item when it was the last one.
     *
     * @param attempts after how many it is the last
     */
    Uni<Void> fail(UUID job, ItemOutcome.Failed failed, int attempts, Instant at) {
        return database.preparedQuery(FAIL)
                .execute(Tuple.of(job, at.atOffset(ZoneOffset.UTC), failed.enrolment(), failed.reason(), attempts))
                .replaceWithVoid();
    }

    /** Of one job, in the order of enrolling. Whether the caller may see it is asked before. */
    Uni<Page<ReevaluationItemView>> page(UUID job, ItemFilter filter, PageRequest request) {
        @Nullable UUID after = request.afterId().orElse(null);
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(
                        job,
                        after,
                        filter.changed().orElse(null),
                        filter.failed().orElse(null),
                        request.rowsToFetch()))
                .map(rows ->
                        Page.cut(items(rows), request, item -> item.enrolment().toString()));
    }

    private List<ReevaluationItemView> items(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::item).toList();
    }

    private ReevaluationItemView item(Row row) {
        @Nullable String outcome = row.getString(2);
        @Nullable String failure = row.getString(3);
        return new ReevaluationItemView(
                row.getUUID(0),
                outcome != null ? Status.DONE : failure != null ? Status.FAILED : Status.PENDING,
                row.getBoolean(1),
                outcome == null ? null : read(outcome),
                failure);
    }

    private String write(Move move) {
        try {
            return json.writeValueAsString(move.view());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of contracts is always JSON", impossible);
        }
    }

    private ReevaluationView read(String outcome) {
        try {
            return views.readValue(outcome);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "the table reevaluation_item holds what it cannot have written", unreadable);
        }
    }
}
