package eu.lectern.enrolment.register;

import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.changes.Change;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.changes.DescribingChanges;
import eu.lectern.enrolment.completion.PolicyId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Changes enrolments, many in one statement, and tells of it on {@code lectern.enrolments}, in the transaction of a
 * connection that holds their progress. Call {@link ChangeLog#wake} after the commit.
 */
@Singleton
public final class RevisingEnrolments {

    private static final String MOVE =
            "update enrolment set version = $2, policy_hash = $3, revision = revision + 1 where id = any ($1)";

    private static final String REOPEN =
            "update enrolment set status = 'ACTIVE', revision = revision + 1 where id = any ($1)";

    /** After the change, by a statement of its own, so that it sees what those who held the rows before have committed. */
    private static final String READ = """
            select e.id, e.revision, l.id, l.subject, e.institution, e.programme, e.curriculum, e.version, e.policy_hash,
                   e.status, e.starts_on
              from enrolment e
              join learner l on l.id = e.learner
             where e.id = any ($1)
             order by e.id""";

    private final DescribingChanges describing;
    private final ChangeLog log;
    private final Clock clock = Clock.systemUTC();

    RevisingEnrolments(DescribingChanges describing, ChangeLog log) {
        this.describing = describing;
        this.log = log;
    }

    /** Pins enrolments to another version of their curriculum. */
    public Uni<Void> move(SqlConnection connection, Collection<UUID> enrolments, PolicyId to) {
        UUID[] ids = enrolments.toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(MOVE)
                        .execute(Tuple.of(ids, to.version(), to.hash()))
                        .chain(() -> tell(connection, EventTypes.ENROLMENT_CHANGED, ids));
    }

    /**
     * Makes a withdrawn enrolment an active one again.
     *
     * @return fails with a unique violation when the learner has another active enrolment in the programme
     */
    public Uni<Void> reopen(SqlConnection connection, UUID enrolment) {
        UUID[] ids = {enrolment};
        return connection
                .preparedQuery(REOPEN)
                .execute(Tuple.of(ids))
                .chain(() -> tell(connection, EventTypes.ENROLMENT_OPENED, ids));
    }

    private Uni<Void> tell(SqlConnection connection, String type, UUID[] enrolments) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(enrolments))
                .chain(rows -> log.append(
                        connection,
                        states(rows, now).stream()
                                .map(state -> change(state, type, now))
                                .toList()));
    }

    private Change change(EnrolmentChanged state, String type, Instant at) {
        return describing.told(Topics.ENROLMENTS, state.institution(), state.enrolment(), type, at, state);
    }

    private static List<EnrolmentChanged> states(RowSet<Row> rows, Instant at) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new EnrolmentChanged(
                        row.getUUID(0),
                        row.getLong(1),
                        row.getUUID(2),
                        Optional.ofNullable(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        EnrolmentStatus.valueOf(row.getString(9)),
                        row.getLocalDate(10),
                        at))
                .toList();
    }
}
