package eu.lectern.enrolment.changes;

import eu.lectern.kit.work.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Puts changes into the feed soon after their commit. Under load a round takes what several transactions have left, because
 * it rests in between: the database then has more time for the results themselves.
 */
@Singleton
final class ChangeSequencer {

    private final SequenceTable table;
    private final ChangesConfiguration configuration;
    private final Event<ChangesPlaced> placed;
    private final Rounds rounds;

    ChangeSequencer(Vertx vertx, SequenceTable table, ChangesConfiguration configuration, Event<ChangesPlaced> placed) {
        this.table = table;
        this.configuration = configuration;
        this.placed = placed;
        this.rounds = new Rounds(vertx, "The change feed", this::round);
    }

    void start(@Observes StartupEvent started) {
        rounds.start(configuration.pollInterval());
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.stop();
    }

    void wake() {
        rounds.wake();
    }

    private Uni<Boolean> round() {
        return table.place(configuration.batchSize())
                .chain(count -> count == 0 ? Uni.createFrom().item(false) : tell());
    }

    private Uni<Boolean> tell() {
        placed.fire(new ChangesPlaced());
        return Uni.createFrom().item(true).onItem().delayIt().by(configuration.pause());
    }
}
