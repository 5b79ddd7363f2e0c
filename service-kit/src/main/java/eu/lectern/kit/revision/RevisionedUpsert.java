package eu.lectern.kit.revision;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Merges a batch into a table by revision, in one statement: a new row is inserted, a higher revision replaces a lower one,
 * anything else changes nothing. The columns are those of the table's migration; their names and types never come from
 * input.
 *
 * @param <T> what a row is made of
 */
public final class RevisionedUpsert<T extends Revisioned> {

    private static final String REVISION = "revision";

    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

    private final List<Column<T>> columns;
    private final String sql;

    private RevisionedUpsert(String table, String key, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        this.sql = """
                insert into %1$s as held (%2$s)
                select %3$s
                  from unnest(%4$s) as u (%2$s)
                 order by u.%5$s
                    on conflict (%5$s) do update
                   set %6$s
                 where excluded.revision > held.revision
                returning held.*""".formatted(
                        table,
                        joined(Column::name),
                        joined(column -> "u." + column.name() + "::" + column.type()),
                        IntStream.rangeClosed(1, columns.size())
                                .mapToObj(position -> "$" + position + "::text[]")
                                .collect(Collectors.joining(", ")),
                        key,
                        columns.stream()
                                .map(Column::name)
                                .filter(name -> !name.equals(key))
                                .map(name -> name + " = excluded." + name)
                                .collect(Collectors.joining(", ")));
    }

    /**
     * Begins the description of a table.
     *
     * @param key the primary key's column; the rows are written in its order, so that two instances cannot deadlock
     */
    public static <T extends Revisioned> Builder<T> into(
            String table, String key, String type, Function<T, @Nullable Object> value) {
        return new Builder<>(table, key, type, value);
    }

    /** Merges the batch; gives the rows that have changed, as they are now. */
    public Uni<RowSet<Row>> merge(SqlClient client, Collection<T> batch) {
        return client.preparedQuery(sql).execute(parameters(LatestRevisions.of(batch)));
    }

    /** The statement, for a caller who wants to read it in a log or a test. */
    public String sql() {
        return sql;
    }

    private Tuple parameters(List<T> rows) {
        Tuple parameters = Tuple.tuple();
        for (Column<T> column : columns) {
            parameters.addArrayOfString(
                    rows.stream().map(row -> asText(column.value().apply(row))).toArray(String[]::new));
        }
        return parameters;
    }

    /** Every value travels as text and is cast by PostgreSQL, which reads each type's own notation exactly. */
    private static @Nullable String asText(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private String joined(Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** Collects the columns; {@code revision} is added by itself. */
    public static final class Builder<T extends Revisioned> {

        private final String table;
        private final String key;
        private final List<Column<T>> columns = new ArrayList<>();

        private Builder(String table, String key, String type, Function<T, @Nullable Object> value) {
            this.table = table;
            this.key = key;
            column(key, type, value);
            column(REVISION, "bigint", Revisioned::revision);
        }

        /** Adds a column with its PostgreSQL type; the value may be null where the column may. */
        public Builder<T> column(String name, String type, Function<T, @Nullable Object> value) {
            columns.add(new Column<>(name, type, value));
            return this;
        }

        public RevisionedUpsert<T> build() {
            return new RevisionedUpsert<>(table, key, columns);
        }
    }
}
