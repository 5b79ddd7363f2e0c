package eu.lectern.enrolment.recognition;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.enrolment.completion.Recognition;
import eu.lectern.enrolment.completion.Recognitions;
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
import java.util.Optional;
import java.util.UUID;

/** The table {@code recognition}. */
@Singleton
public final class RecognitionTable {

    private static final String STANDING = """
            select enrolment, id, module, part, reason, recognised_on, recognised_by
              from recognition
             where enrolment = any ($1) and withdrawn_at is null""";

    /** Those that stand, of these enrolments; one without any is not among the keys. */
    public Uni<Map<UUID, Recognitions>> standing(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(STANDING)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .map(RecognitionTable::byEnrolment);
    }

    private static Map<UUID, Recognitions> byEnrolment(RowSet<Row> rows) {
        Map<UUID, List<Recognition>> standing = new HashMap<>();
        for (Row row : rows) {
            standing.computeIfAbsent(row.getUUID(0), enrolment -> new ArrayList<>())
                    .add(recognition(row));
        }
        Map<UUID, Recognitions> byEnrolment = new HashMap<>();
        standing.forEach((enrolment, each) -> byEnrolment.put(enrolment, new Recognitions(each)));
        return byEnrolment;
    }

    private static Recognition recognition(Row row) {
        return new Recognition(
                row.getUUID(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)).map(DeliveryPart::valueOf),
                RecognitionReason.valueOf(row.getString(4)),
                row.getLocalDate(5),
                row.getString(6));
    }
}
