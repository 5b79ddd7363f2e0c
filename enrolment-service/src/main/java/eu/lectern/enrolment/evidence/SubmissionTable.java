package eu.lectern.enrolment.evidence;

import eu.lectern.contracts.assessment.WorkSubmitted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The table {@code submission}, written in batches; {@link EvidenceTable} reads it with the results. */
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
                        .map(SubmissionTable::news)
                        .toList());
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

    private static NewEvidence news(WorkSubmitted work) {
        List<String> serves = new ArrayList<>();
        serves.add(work.assessment());
        serves.addAll(work.alsoServes());
        return new NewEvidence(work.enrolment(), work.submission(), serves, Optional.empty());
    }
}
