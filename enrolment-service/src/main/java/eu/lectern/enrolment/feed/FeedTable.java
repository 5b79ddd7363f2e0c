package eu.lectern.enrolment.feed;

import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The table {@code change}, as readers see it. */
@Singleton
public final class FeedTable {

    /** What is new in the whole feed. */
    record News(long last, Map<String, Set<String>> typesByInstitution) {}

    /** Always a row, which tells how far the feed reaches; the first few of each type are found in the index alone. */
    private static final String PAGE = """
            select s.last_position, s.kept_after, c.position, c.type, c.at, c.enrolment, c.data
              from change_sequence s
              left join lateral (
                    select n.position
                      from unnest($2::text[]) as t (type)
                     cross join lateral (
                            select i.position
                              from change i
                             where i.institution = $1 and i.type = t.type and i.position > $3
                             order by i.position
                             limit $4) as n
                     order by n.position
                     limit $4) as wished on true
              left join change c on c.position = wished.position
             order by c.position""";

    private static final String NEWS = """
            select s.last_position, c.institution, c.type
              from change_sequence s
              left join change c on c.position > $1
             group by s.last_position, c.institution, c.type""";

    private final Pool database;

    FeedTable(Pool database) {
        this.database = database;
    }

    /**
     * Reads on.
     *
     * @param visibility whose changes; only an institution's can be read
     * @param types those wished
     * @param after the position after which to begin; {@link Long#MAX_VALUE} to learn only how far the feed reaches
     * @param limit from 1
     */
    public Uni<FeedPage> read(Visibility visibility, Collection<String> types, long after, int limit) {
        return visibility instanceof Visibility.OfInstitution(String institution)
                ? database.preparedQuery(PAGE)
                        .execute(Tuple.of(institution, types.toArray(String[]::new), after, limit))
                        .map(rows -> page(rows, limit))
                : Uni.createFrom().failure(new IllegalArgumentException("a feed is one institution's"));
    }

    /** Which types have come after a position, and of which institutions. */
    Uni<News> after(long position) {
        return database.preparedQuery(NEWS).execute(Tuple.of(position)).map(FeedTable::news);
    }

    private static FeedPage page(RowSet<Row> rows, int limit) {
        List<FeedEntry> entries = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getLong(2) != null)
                .map(FeedTable::entry)
                .toList();
        Row first = rows.iterator().next();
        long last = first.getLong(0);
        long next = entries.size() == limit ? entries.getLast().position() : last;
        return new FeedPage(entries, next, first.getLong(1), last);
    }

    private static FeedEntry entry(Row row) {
        return new FeedEntry(
                row.getLong(2),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant(),
                row.getUUID(5),
                row.getString(6));
    }

    private static News news(RowSet<Row> rows) {
        Map<String, Set<String>> types = new HashMap<>();
        for (Row row : rows) {
            if (row.getString(1) != null) {
                types.computeIfAbsent(row.getString(1), none -> new HashSet<>()).add(row.getString(2));
            }
        }
        return new News(rows.iterator().next().getLong(0), types);
    }
}
