package eu.lectern.assessment.results;

import eu.lectern.assessment.judging.Achievement;
import eu.lectern.assessment.judging.Figures;
import eu.lectern.assessment.rights.Author;
import eu.lectern.contracts.assessment.Outcome;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads one revision of a result from a row that has all of its columns. */
final class ResultRow {

    private ResultRow() {}

    static List<RecordedResult> readAll(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ResultRow::read)
                .toList();
    }

    private static RecordedResult read(Row row) {
        Outcome outcome = Outcome.valueOf(row.getString("outcome"));
        BigDecimal percent = row.get(BigDecimal.class, "percent");
        Integer grade = row.getInteger("grade");
        return new RecordedResult(
                row.getUUID("id"),
                row.getLong("revision"),
                row.getUUID("enrolment"),
                row.getString("assessment"),
                new Achievement(
                        new Figures(percent, grade, percent == null && grade == null ? outcome : null),
                        row.getLocalDate("achieved_on"),
                        row.getString("source"),
                        List.of(row.getArrayOfStrings("also_serves"))),
                outcome,
                row.getBoolean("revoked"),
                new Rules(row.getString("curriculum"), row.getString("version"), row.getString("policy_hash")),
                row.getUUID("submission"),
                row.getString("reason"),
                new Author(row.getString("recorded_by"), row.getString("recorded_via")),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
