package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.decisions.DecisionLog;
import eu.lectern.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes what evaluations change: progress, decisions and events, in three statements however many there are. */
@Singleton
final class WritingChanges {

    private final ProgressTable table;
    private final DecisionLog decisions;
    private final CompletionEvents events;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    WritingChanges(ProgressTable table, DecisionLog decisions, CompletionEvents events, Outbox outbox) {
        this.table = table;
        this.decisions = decisions;
        this.events = events;
        this.outbox = outbox;
    }

    /** In the transaction that holds the locks of their enrolments. */
    Uni<Void> write(SqlConnection connection, List<ProgressChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // They do not wait for each other: each is on its way before the one before it is answered.
        return Uni.join()
                .all(
                        table.update(
                                connection,
                                changes.stream()
                                        .map(each -> ProgressRow.of(each.now(), now))
                                        .toList()),
                        decisions.append(
                                connection,
                                changes.stream()
                                        .flatMap(each -> each.recorded(now))
                                        .toList()),
                        outbox.append(
                                connection,
                                changes.stream()
                                        .flatMap(each -> events.messages(each, now).stream())
                                        .toList()))
                .andFailFast()
                .replaceWithVoid();
    }
}
