package eu.lectern.enrolment.erasure;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.contracts.learner.ErasureView;
import eu.lectern.contracts.learner.LearnerErased;
import eu.lectern.enrolment.changes.Change;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.changes.DescribingChanges;
import eu.lectern.kit.audit.AuditLog;
import eu.lectern.kit.event.CloudEvents;
import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Erases a learner here, leaves tombstones of the opaque ids, and tells the others to do likewise, all in one transaction. Done
 * again it erases nothing more, and reminds those who have not confirmed.
 */
@Singleton
public final class ErasingLearner {

    private final Pool database;
    private final ErasureTable erasures;
    private final CloudEvents events;
    private final AuditLog audit;
    private final Outbox outbox;
    private final DescribingChanges describing;
    private final ChangeLog log;
    private final Clock clock = Clock.systemUTC();

    ErasingLearner(
            Pool database,
            ErasureTable erasures,
            CloudEvents events,
            AuditLog audit,
            Outbox outbox,
            DescribingChanges describing,
            ChangeLog log) {
        this.database = database;
        this.erasures = erasures;
        this.events = events;
        this.audit = audit;
        this.outbox = outbox;
        this.describing = describing;
        this.log = log;
    }

    /** Fails with a refusal when the institution has and had no such learner. */
    public Uni<ErasureView> erase(ErasureOrder order) {
        return database.withTransaction(
                        connection -> eraseIfThere(connection, order).chain(() -> tellUnconfirmed(connection, order)))
                .invoke(log::wake)
                .chain(() -> erasures.require(order.learner(), order.institution()));
    }

    private Uni<Void> eraseIfThere(SqlConnection connection, ErasureOrder order) {
        return connection
                .preparedQuery(ErasureStatements.LOCK_LEARNER)
                .execute(Tuple.of(order.learner(), order.institution()))
                .chain(found -> found.size() == 0
                        ? Uni.createFrom().voidItem()
                        : enrolments(connection, order.learner())
                                .chain(enrolments -> erase(connection, order, enrolments)));
    }

    private static Uni<UUID[]> enrolments(SqlConnection connection, UUID learner) {
        return connection
                .preparedQuery(ErasureStatements.ENROLMENTS)
                .execute(Tuple.of(learner))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toArray(UUID[]::new));
    }

    private Uni<Void> erase(SqlConnection connection, ErasureOrder order, UUID[] enrolments) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Tuple remembered = Tuple.tuple()
                .addUUID(order.learner())
                .addString(order.institution())
                .addString(order.reason().name())
                .addString(order.by())
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                .addArrayOfUUID(enrolments);
        return connection
                .preparedQuery(ErasureStatements.REMEMBER)
                .execute(remembered)
                .chain(() -> eraseEnrolments(connection, enrolments))
                .chain(() -> log.append(connection, changes(order, enrolments, now)))
                .chain(() -> connection
                        .preparedQuery(ErasureStatements.ERASE_LEARNER)
                        .execute(Tuple.of(order.learner())))
                .chain(() -> audit.append(connection, "/api/enrolment/v1/learners/" + order.learner()))
                .replaceWithVoid();
    }

    /** All that a follower of the feed reads of these enrolments from now on. */
    private List<Change> changes(ErasureOrder order, UUID[] enrolments, Instant now) {
        return Arrays.stream(enrolments)
                .map(enrolment -> new LearnerErased(enrolment, order.learner(), now))
                .map(erased -> describing.erased(order.institution(), erased))
                .toList();
    }

    private static Uni<Void> eraseEnrolments(SqlConnection connection, UUID[] enrolments) {
        return Multi.createFrom()
                .iterable(ErasureStatements.ERASE_ENROLMENTS)
                .onItem()
                .transformToUniAndConcatenate(statement -> connection
                        .preparedQuery(statement)
                        .execute(Tuple.tuple().addArrayOfUUID(enrolments)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> tellUnconfirmed(SqlConnection connection, ErasureOrder order) {
        return connection
                .preparedQuery(ErasureStatements.UNCONFIRMED)
                .execute(Tuple.of(order.learner(), order.institution()))
                .chain(rows -> outbox.append(connection, messages(rows)));
    }

    /** Under the enrolment's key, so that in the compacted topic it takes the place of the enrolment's state. */
    private List<OutboxMessage> messages(RowSet<Row> unconfirmed) {
        return StreamSupport.stream(unconfirmed.spliterator(), false)
                .map(row -> new LearnerErased(
                        row.getUUID(0), row.getUUID(1), row.getOffsetDateTime(2).toInstant()))
                .map(erased -> events.message(
                        Topics.ENROLMENTS,
                        erased.enrolment().toString(),
                        EventTypes.LEARNER_ERASED,
                        erased.erasedAt(),
                        erased))
                .toList();
    }
}
