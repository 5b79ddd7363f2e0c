package eu.lectern.kit.audit;

import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code audit_log}, read and emptied; what is done is written by {@link AuditLog} or a use case's statement. */
@Singleton
public final class AuditTable {

    private static final String PAGE = """
            select id, at, institution, actor, client, operation, resource, outcome, status
              from audit_log
             where ($1::text is null or institution = $1)
               and ($2::timestamptz is null or at >= $2)
               and ($3::timestamptz is null or at < $3)
               and ($4::text is null or actor = $4)
               and ($5::text is null or resource = $5 or starts_with(resource, $5 || '/'))
               and ($6::uuid is null or id < $6)
             order by id desc
             limit $7""";

    private static final String REFUSED = """
            insert into audit_log (institution, actor, client, operation, resource, outcome, status)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String DELETE_OLD = """
            delete from audit_log
             where id in (select id from audit_log where at < $1 order by at limit $2 for update skip locked)""";

    private final Pool database;

    AuditTable(Pool database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param institution whose entries; empty for all, and then without who acted
     */
    Uni<Page<AuditEntryView>> page(Optional<String> institution, AuditFilter filter, PageRequest page) {
        Tuple values = Tuple.tuple()
                .addString(institution.orElse(null))
                .addOffsetDateTime(utc(filter.from()))
                .addOffsetDateTime(utc(filter.until()))
                .addString(filter.actor().orElse(null))
                .addString(filter.resource().orElse(null))
                .addUUID(page.afterId().orElse(null))
                .addInteger(page.rowsToFetch());
        boolean personal = institution.isPresent();
        return database.preparedQuery(PAGE)
                .execute(values)
                .map(rows -> Page.cut(
                        entries(rows, personal), page, entry -> entry.id().toString()));
    }

    /** That something was asked for and not done. */
    Uni<Void> append(AuditedRequest request, String resource, AuditOutcome outcome, int status) {
        return database.preparedQuery(REFUSED)
                .execute(Tuple.tuple()
                        .addString(request.caller().institution().orElse(null))
                        .addString(request.caller().actor().orElse(null))
                        .addString(request.caller().client().orElse(null))
                        .addString(request.operation())
                        .addString(resource)
                        .addString(outcome.name())
                        .addInteger(status))
                .replaceWithVoid();
    }

    /** Deletes some of those from before a moment; gives how many. */
    Uni<Integer> deleteOld(Instant before, int atMost) {
        return database.preparedQuery(DELETE_OLD)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), atMost))
                .map(RowSet::rowCount);
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static List<AuditEntryView> entries(RowSet<Row> rows, boolean personal) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> entry(row, personal))
                .toList();
    }

    private static AuditEntryView entry(Row row, boolean personal) {
        return new AuditEntryView(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("institution"),
                personal ? row.getString("actor") : null,
                row.getString("client"),
                row.getString("operation"),
                row.getString("resource"),
                AuditOutcome.valueOf(row.getString("outcome")),
                row.getInteger("status"));
    }
}
