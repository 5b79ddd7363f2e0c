package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.changes.Change;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.decisions.DecisionLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Writes what evaluations change: progress, decisions and events, in three statements however many there are. */
@Singleton
final class WritingChanges {

    private final ProgressTable table;
    private final DecisionLog decisions;
    private final CompletionEvents events;
    private final ChangeLog log;
    private final Clock clock = Clock.systemUTC();

    WritingChanges(ProgressTable table, DecisionLog decisions, CompletionEvents events, ChangeLog log) {
        this.table = table;
        this.decisions = decisions;
        this.events = events;
        this.log = log;
    }

    /**
     * In the transaction that holds the locks of their enrolments.
     *
     * @param seen the results that brought them about, and those that changed nothing
     */
    Uni<Void> write(SqlConnection connection, List<ProgressChange> changes, List<Change> seen) {
        if (changes.isEmpty()) {
            return log.append(connection, seen);
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
                        log.append(
                                connection,
                                Stream.concat(
                                                seen.stream(),
                                                changes.stream().flatMap(each -> events.of(each, now).stream()))
                                        .toList()))
                .andFailFast()
                .replaceWithVoid();
    }
}
