package eu.lectern.enrolment.evidence;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.kit.revision.RevisionedUpsert;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table {@code evidence}, written and read in batches. */
@Singleton
public final class EvidenceTable {

    private static final RevisionedUpsert<EvidenceRow> MERGE = RevisionedUpsert.<EvidenceRow>into(
                    "evidence", "result", "uuid", EvidenceRow::identity)
            .column("enrolment", "uuid", row -> row.judged().enrolment())
            .column("assessment", "text", row -> row.judged().assessment())
            .column("passed", "boolean", EvidenceRow::passed)
            .column("revoked", "boolean", row -> row.judged().revoked())
            .column("achieved_on", "date", row -> row.judged().achievedOn())
            .column("recorded_at", "timestamptz", row -> row.judged().recordedAt())
            .column("curriculum", "text", row -> row.judged().curriculum())
            .column("version", "text", row -> row.judged().version())
            .column("policy_hash", "text", row -> row.judged().policyHash())
            .build();

    private static final String OF_ENROLMENTS = """
            select enrolment, result, revision, assessment, passed, revoked, achieved_on, recorded_at
              from evidence
             where enrolment = any ($1)""";

    /** Merges a batch; gives the enrolments of which something new has become known, whether they are here or not. */
    public Uni<Set<UUID>> merge(SqlConnection connection, Collection<ResultJudged> batch) {
        return MERGE.merge(connection, batch.stream().map(EvidenceRow::new).toList())
                .map(EvidenceTable::enrolments);
    }

    /** All evidence of these enrolments; one without any is not among the keys. */
    public Uni<Map<UUID, EvidenceSet>> of(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(OF_ENROLMENTS)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .map(EvidenceTable::byEnrolment);
    }

    private static Set<UUID> enrolments(RowSet<Row> changed) {
        Set<UUID> enrolments = new HashSet<>();
        changed.forEach(row -> enrolments.add(row.getUUID("enrolment")));
        return enrolments;
    }

    private static Map<UUID, EvidenceSet> byEnrolment(RowSet<Row> rows) {
        Map<UUID, List<Evidence>> evidence = new HashMap<>();
        for (Row row : rows) {
            evidence.computeIfAbsent(row.getUUID(0), enrolment -> new ArrayList<>())
                    .add(evidence(row));
        }
        Map<UUID, EvidenceSet> sets = new HashMap<>();
        evidence.forEach((enrolment, items) -> sets.put(enrolment, EvidenceSet.of(items)));
        return sets;
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.getUUID(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getLocalDate(6),
                row.getOffsetDateTime(7).toInstant());
    }
}
