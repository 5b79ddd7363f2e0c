package eu.lectern.enrolment.evidence;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads codes of assessments from a column that holds them as a JSON array. */
final class Codes {

    private Codes() {}

    /** None where the column is null. */
    static Set<String> in(Row row, int column) {
        JsonArray codes = row.get(JsonArray.class, column);
        return codes == null
                ? Set.of()
                : codes.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
