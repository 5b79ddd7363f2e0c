package eu.lectern.assessment.enrolments;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.kit.revision.RevisionedUpsert;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table {@code enrolment}. */
@Singleton
class EnrolmentTable {

    private static final RevisionedUpsert<PinnedEnrolment> MERGE = RevisionedUpsert.<PinnedEnrolment>into(
                    "enrolment", "id", "uuid", PinnedEnrolment::id)
            .column("learner", "uuid", PinnedEnrolment::learner)
            .column("subject_digest", "text", PinnedEnrolment::subjectDigest)
            .column("institution", "text", PinnedEnrolment::institution)
            .column("programme", "text", PinnedEnrolment::programme)
            .column("curriculum", "text", PinnedEnrolment::curriculum)
            .column("version", "text", PinnedEnrolment::version)
            .column("status", "text", PinnedEnrolment::status)
            .build();

    private static final String SELECT = """
            select id, revision, learner, subject_digest, institution, programme, curriculum, version, status
              from enrolment
             where id = any($1) and erased_at is null""";

    private final Pool database;

    EnrolmentTable(Pool database) {
        this.database = database;
    }

    /** One statement, so all of them or none. */
    Uni<Void> merge(Collection<PinnedEnrolment> enrolments) {
        return MERGE.merge(database, enrolments).replaceWithVoid();
    }

    /** Those of the enrolments that are known; one that was erased is not. */
    Uni<List<PinnedEnrolment>> find(Collection<UUID> ids) {
        return database.preparedQuery(SELECT)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(EnrolmentTable::read);
    }

    private static List<PinnedEnrolment> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(EnrolmentTable::read)
                .toList();
    }

    private static PinnedEnrolment read(Row row) {
        return new PinnedEnrolment(
                row.getUUID("id"),
                row.getLong("revision"),
                row.getUUID("learner"),
                row.getString("subject_digest"),
                row.getString("institution"),
                row.getString("programme"),
                row.getString("curriculum"),
                row.getString("version"),
                EnrolmentStatus.valueOf(row.getString("status")));
    }
}
