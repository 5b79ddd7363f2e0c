package eu.lectern.enrolment.evidence;

import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.enrolment.completion.Submission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The table {@code submission}, written and read in batches. */
@Singleton
public final class SubmissionTable {

    /** In the order of the ids, so that two instances cannot deadlock. */
    private static final String MERGE = """
            insert into submission (id, enrolment, assessment, also_serves, submitted_at)
            select u.id, u.enrolment, u.assessment, u.also_serves::jsonb, u.submitted_at
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
                   as u (id, enrolment, assessment, also_serves, submitted_at)
             order by u.id
                on conflict (id) do nothing
            returning id""";

    private static final String OF_ENROLMENTS = """
            select enrolment, id, assessment, nullif(also_serves, '[]'), submitted_at
              from submission
             where enrolment = any ($1)""";

    private final EvidenceJson json;

    SubmissionTable(EvidenceJson json) {
        this.json = json;
    }

    /** Merges a batch; gives those that were not known, whether the enrolment is here or not. */
    public Uni<List<NewEvidence>> merge(SqlConnection connection, Collection<WorkSubmitted> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<UUID, WorkSubmitted> byId = new HashMap<>();
        batch.forEach(work -> byId.putIfAbsent(work.submission(), work));
        List<WorkSubmitted> once = byId.values().stream()
                .sorted(Comparator.comparing(WorkSubmitted::submission))
                .toList();
        return connection
                .preparedQuery(MERGE)
                .execute(parameters(once))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> Stream.ofNullable(byId.get(row.getUUID(0))))
                        .map(NewEvidence::of)
                        .toList());
    }

    /** What was handed in of these enrolments; one without any is not among the keys. */
    public Uni<Map<UUID, List<Submission>>> of(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(OF_ENROLMENTS)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .map(SubmissionTable::byEnrolment);
    }

    private static Map<UUID, List<Submission>> byEnrolment(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.groupingBy(
                        row -> row.getUUID(0), Collectors.mapping(SubmissionTable::submission, Collectors.toList())));
    }

    private static Submission submission(Row row) {
        return new Submission(
                row.getUUID(1),
                row.getString(2),
                Codes.in(row, 3),
                row.getOffsetDateTime(4).toInstant());
    }

    private Tuple parameters(List<WorkSubmitted> once) {
        return Tuple.of(
                once.stream().map(WorkSubmitted::submission).toArray(UUID[]::new),
                once.stream().map(WorkSubmitted::enrolment).toArray(UUID[]::new),
                once.stream().map(WorkSubmitted::assessment).toArray(String[]::new),
                once.stream().map(work -> json.array(work.alsoServes())).toArray(String[]::new),
                once.stream()
                        .map(work -> work.submittedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }
}
