package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.ReevaluationJobView;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.kit.audit.AuditLog;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code reevaluation_job}; its counts are kept by {@link ItemTable}. */
@Singleton
final class JobTable {

    private static final String COLUMNS = """
            id, institution, programme, curriculum, to_version, policy_hash, dry_run, requested_by, total, done, changed,
            failed, started_at, finished_at""";

    /** The job and its items in one statement, so of one moment. */
    private static final String START = """
            with item as (
                insert into reevaluation_item (job, enrolment)
                select $1, e.id
                  from enrolment e
                 where e.programme = $3 and e.curriculum = $4 and e.version <> $5 and e.status = 'ACTIVE'
                   and ($2::text is null or e.institution = $2)
                returning 1)
            insert into reevaluation_job (id, institution, programme, curriculum, to_version, policy_hash, dry_run,
                                          requested_by, total, started_at, finished_at)
            select $1, $2, $3, $4, $5, $6, $7, $8, n.items, $9::timestamptz, case when n.items = 0 then $9 end
              from (select count(*) as items from item) as n
            returning\s""" + COLUMNS;

    private static final String RUNNING =
            "select " + COLUMNS + " from reevaluation_job where finished_at is null order by id";

    private static final String VISIBLE =
            "select " + COLUMNS + " from reevaluation_job where ($1::boolean or institution = $2)";

    private static final String ONE = VISIBLE + " and id = $3";

    private static final String PAGE = VISIBLE + """
             and ($3::uuid is null or id < $3) and ($4::boolean is null or (finished_at is null) = $4)
             order by id desc
             limit $5""";

    private final Pool database;
    private final AuditLog audit;

    JobTable(Pool database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Stores the job with an item for each enrolment that it concerns; without any it is finished at once. */
    Uni<ReevaluationJob> start(SqlConnection connection, ReevaluationJob job) {
        Tuple values = Tuple.tuple()
                .addUUID(job.id())
                .addString(job.institution().orElse(null))
                .addString(job.programme())
                .addString(job.to().curriculum())
                .addString(job.to().version())
                .addString(job.to().hash())
                .addBoolean(job.dryRun())
                .addString(job.by())
                .addOffsetDateTime(job.startedAt().atOffset(ZoneOffset.UTC));
        return connection
                .preparedQuery(START)
                .execute(values)
                .call(() -> audit.append(connection, ReevaluationJobResource.PATH + "/" + job.id()))
                .map(rows -> job(rows.iterator().next()));
    }

    /** Oldest first. */
    Uni<List<ReevaluationJob>> running() {
        return database.preparedQuery(RUNNING).execute().map(JobTable::jobs);
    }

    /**
     * One job.
     *
     * @return fails with {@link StandardRefusal.NotFound} when there is none, or none for this caller to know of
     */
    Uni<ReevaluationJob> require(UUID id, Visibility visibility) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(ofEveryone(visibility), institution(visibility), id))
                .map(rows -> jobs(rows).stream()
                        .findFirst()
                        .orElseThrow(() -> StandardRefusal.notFound("re-evaluation job " + id)
                                .asException()));
    }

    /** Newest first. */
    Uni<Page<ReevaluationJob>> page(
            Visibility visibility, Optional<ReevaluationJobView.Status> status, PageRequest request) {
        @Nullable UUID before = request.afterId().orElse(null);
        @Nullable
        Boolean running = status.map(ReevaluationJobView.Status.RUNNING::equals).orElse(null);
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(
                        ofEveryone(visibility), institution(visibility), before, running, request.rowsToFetch()))
                .map(rows -> Page.cut(jobs(rows), request, job -> job.id().toString()));
    }

    private static boolean ofEveryone(Visibility visibility) {
        return visibility instanceof Visibility.OfEveryone;
    }

    /** Null is no institution's. */
    private static @Nullable String institution(Visibility visibility) {
        return visibility instanceof Visibility.OfInstitution(String institution) ? institution : null;
    }

    private static List<ReevaluationJob> jobs(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(JobTable::job)
                .toList();
    }

    private static ReevaluationJob job(Row row) {
        return new ReevaluationJob(
                row.getUUID(0),
                Optional.ofNullable(row.getString(1)),
                row.getString(2),
                new PolicyId(row.getString(3), row.getString(4), row.getString(5)),
                row.getBoolean(6),
                row.getString(7),
                new ReevaluationJob.Counts(
                        row.getInteger(8), row.getInteger(9), row.getInteger(10), row.getInteger(11)),
                row.getOffsetDateTime(12).toInstant(),
                Optional.ofNullable(row.getOffsetDateTime(13)).map(OffsetDateTime::toInstant));
    }
}
