package eu.lectern.assessment.erasure;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.contracts.learner.ErasureConfirmed;
import eu.lectern.contracts.learner.LearnerErased;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Erases all that is held on enrolments, and confirms it by an event of the same transaction. It may be told of one any number
 * of times: there is nothing left to erase then, and it confirms again.
 */
@Singleton
public final class Erasing {

    private final Pool database;
    private final CloudEvents events;
    private final Outbox outbox;

    Erasing(Pool database, CloudEvents events, Outbox outbox) {
        this.database = database;
        this.events = events;
        this.outbox = outbox;
    }

    public Uni<Void> erase(Collection<LearnerErased> erased) {
        return erased.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.withTransaction(connection -> erase(connection, List.copyOf(erased)))
                        .invoke(outbox::wake);
    }

    private Uni<Void> erase(SqlConnection connection, List<LearnerErased> erased) {
        List<LearnerErased> once = List.copyOf(erased.stream()
                .collect(Collectors.toMap(LearnerErased::enrolment, Function.identity(), (first, again) -> first))
                .values());
        UUID[] enrolments = once.stream().map(LearnerErased::enrolment).toArray(UUID[]::new);
        return connection
                .preparedQuery(ErasureStatements.MARK)
                .execute(Tuple.of(
                        enrolments, once.stream().map(LearnerErased::learnerId).toArray(UUID[]::new)))
                .call(() -> eraseRows(connection, enrolments))
                .chain(marked -> outbox.append(connection, confirmations(marked)));
    }

    private static Uni<Void> eraseRows(SqlConnection connection, UUID[] enrolments) {
        return Multi.createFrom()
                .iterable(ErasureStatements.ERASE)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> connection.preparedQuery(statement).execute(Tuple.of(enrolments)))
                .onItem()
                .ignoreAsUni();
    }

    private List<OutboxMessage> confirmations(RowSet<Row> marked) {
        return StreamSupport.stream(marked.spliterator(), false)
                .map(row -> confirmation(
                        row.getUUID("id"), row.getOffsetDateTime("erased_at").toInstant()))
                .toList();
    }

    private OutboxMessage confirmation(UUID enrolment, Instant at) {
        return events.message(
                Topics.ASSESSMENT_RESULTS,
                enrolment.toString(),
                EventTypes.ERASURE_CONFIRMED,
                at,
                new ErasureConfirmed(enrolment, at));
    }
}
