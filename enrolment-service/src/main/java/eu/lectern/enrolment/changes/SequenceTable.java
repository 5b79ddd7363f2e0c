package eu.lectern.enrolment.changes;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Gives changes their places in the feed, and takes the oldest out, one instance at a time.
 *
 * <p>A position is given when the change has been committed, by a statement that begins after the one before it has ended.
 * So whoever sees a position sees all that are below it, however late their transactions committed. Changes of one
 * enrolment are written under its lock, so their ids rise in the order of their commits, and so do their positions.
 */
@Singleton
final class SequenceTable {

    /**
     * The table of what is pending is a few live rows among many dead ones; a plan that was made while it was empty would
     * read all of them.
     */
    private static final String LOCK = """
            select set_config('enable_seqscan', 'off', true) from change_sequence for update""";

    private static final String PLACE = """
            with next as (
                select id from change_pending order by id limit $1),
            taken as (
                delete from change_pending p using next where p.id = next.id
                returning p.id, p.institution, p.enrolment, p.type, p.at, p.data),
            placed as (
                insert into change (position, institution, enrolment, type, at, data, placed_at)
                select s.last_position + row_number() over (order by t.id), t.institution, t.enrolment, t.type, t.at,
                       t.data, now()
                  from taken t
                 cross join change_sequence s)
            update change_sequence
               set last_position = last_position + (select count(*) from taken)
             where exists (select 1 from taken)
            returning (select count(*) from taken)""";

    /** Of the oldest few, those before the first that has to be kept. */
    private static final String FORGET = """
            with oldest as (
                select position, placed_at < $1::timestamptz as old from change order by position limit $2),
            boundary as (
                select coalesce(min(position) filter (where not old) - 1, max(position)) as upto from oldest),
            gone as (
                delete from change c using boundary where c.position <= boundary.upto
                returning c.position)
            update change_sequence
               set kept_after = (select max(position) from gone)
             where exists (select 1 from gone)
            returning (select count(*) from gone)""";

    private final Pool database;

    SequenceTable(Pool database) {
        this.database = database;
    }

    /**
     * Gives the next changes their places.
     *
     * @param atMost how many
     * @return how many it were
     */
    Uni<Integer> place(int atMost) {
        return alone(connection ->
                connection.preparedQuery(PLACE).execute(Tuple.of(atMost)).map(SequenceTable::count));
    }

    /**
     * Deletes the oldest changes that got their place before a moment.
     *
     * @param atMost how many
     * @return how many it were
     */
    Uni<Integer> forget(Instant before, int atMost) {
        return alone(connection -> connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), atMost))
                .map(SequenceTable::count));
    }

    private Uni<Integer> alone(Function<SqlConnection, Uni<Integer>> work) {
        return database.withTransaction(
                connection -> connection.query(LOCK).execute().chain(() -> work.apply(connection)));
    }

    private static int count(RowSet<Row> rows) {
        return rows.rowCount() == 0 ? 0 : Math.toIntExact(rows.iterator().next().getLong(0));
    }
}
