package eu.lectern.enrolment.evidence;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.kit.revision.LatestRevisions;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table {@code evidence}, written and read in batches. */
@Singleton
public final class EvidenceTable {

    private static final RevisionedUpsert<EvidenceRow> MERGE = RevisionedUpsert.<EvidenceRow>into(
                    "evidence", "result", "uuid", EvidenceRow::identity)
            .column("enrolment", "uuid", row -> row.judged().enrolment())
            .column("assessment", "text", row -> row.judged().assessment())
            .column("also_serves", "jsonb", EvidenceRow::alsoServes)
            .column("passed", "boolean", EvidenceRow::passed)
            .column("revoked", "boolean", row -> row.judged().revoked())
            .column("percent", "numeric", EvidenceRow::percent)
            .column("grade", "integer", row -> row.judged().grade())
            .column("submission", "uuid", row -> row.judged().submission())
            .column("achieved_on", "date", row -> row.judged().achievedOn())
            .column("recorded_by", "text", row -> row.judged().recordedBy())
            .column("recorded_at", "timestamptz", row -> row.judged().recordedAt())
            .column("curriculum", "text", row -> row.judged().curriculum())
            .column("version", "text", row -> row.judged().version())
            .column("policy_hash", "text", row -> row.judged().policyHash())
            .build();

    /** Hardly any result serves further projects; null saves reading an empty array. */
    private static final String OF_ENROLMENTS = """
            select enrolment, result, revision, assessment, nullif(also_serves, '[]') as also_serves, passed, revoked,
                   percent, grade, submission, achieved_on, recorded_by, recorded_at
              from evidence
             where enrolment = any ($1)""";

    private final EvidenceJson json;

    EvidenceTable(EvidenceJson json) {
        this.json = json;
    }

    /** Merges a batch; gives what has become known by it, whether the enrolment is here or not. */
    public Uni<List<NewEvidence>> merge(SqlConnection connection, Collection<ResultJudged> batch) {
        List<EvidenceRow> rows = LatestRevisions.of(batch.stream()
                .map(judged -> new EvidenceRow(judged, json.array(judged.alsoServes())))
                .toList());
        return MERGE.merge(connection, rows).map(changed -> news(rows, changed));
    }

    /** The results of these enrolments; one without any is not among the keys. */
    public Uni<Map<UUID, List<Evidence>>> of(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(OF_ENROLMENTS)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .map(EvidenceTable::byEnrolment);
    }

    private static List<NewEvidence> news(List<EvidenceRow> merged, RowSet<Row> changed) {
        Set<UUID> results = StreamSupport.stream(changed.spliterator(), false)
                .map(row -> row.getUUID("result"))
                .collect(Collectors.toUnmodifiableSet());
        return merged.stream()
                .map(EvidenceRow::judged)
                .filter(judged -> results.contains(judged.result()))
                .map(NewEvidence::of)
                .toList();
    }

    private static Map<UUID, List<Evidence>> byEnrolment(RowSet<Row> rows) {
        Map<UUID, List<Evidence>> byEnrolment = new HashMap<>();
        rows.forEach(row -> byEnrolment
                .computeIfAbsent(row.getUUID(0), none -> new ArrayList<>())
                .add(evidence(row)));
        return byEnrolment;
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.getUUID(1),
                row.getLong(2),
                row.getString(3),
                Codes.in(row, 4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBigDecimal(7),
                row.getInteger(8),
                row.getUUID(9),
                row.getLocalDate(10),
                row.getString(11),
                row.getOffsetDateTime(12).toInstant());
    }
}
