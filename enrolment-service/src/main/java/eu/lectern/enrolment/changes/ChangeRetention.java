package eu.lectern.enrolment.changes;

import eu.lectern.kit.work.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Takes changes out of the feed that have been kept for long enough, some at a time. */
@Singleton
final class ChangeRetention {

    private final SequenceTable table;
    private final ChangesConfiguration configuration;
    private final Rounds rounds;
    private final Clock clock = Clock.systemUTC();

    ChangeRetention(Vertx vertx, SequenceTable table, ChangesConfiguration configuration) {
        this.table = table;
        this.configuration = configuration;
        this.rounds = new Rounds(vertx, "The change feed's retention", this::round);
    }

    void start(@Observes StartupEvent started) {
        rounds.start(configuration.retentionInterval());
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.stop();
    }

    /** Whether something was deleted. */
    Uni<Boolean> round() {
        return table.forget(clock.instant().minus(configuration.retention()), configuration.batchSize())
                .map(count -> count > 0);
    }
}
