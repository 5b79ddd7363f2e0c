package eu.lectern.enrolment.feed;

import eu.lectern.enrolment.changes.ChangesPlaced;
import eu.lectern.kit.work.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Looks into the feed on behalf of all who wait in this instance: one query, however many they are, and none for nobody. */
@Singleton
final class FeedWatch {

    private final FeedTable feed;
    private final FeedConfiguration configuration;
    private final Waiting waiting = new Waiting();
    private final Rounds rounds;

    FeedWatch(Vertx vertx, FeedTable feed, FeedConfiguration configuration) {
        this.feed = feed;
        this.configuration = configuration;
        this.rounds = new Rounds(vertx, "The watch over the change feed", this::look);
    }

    void start(@Observes StartupEvent started) {
        rounds.start(configuration.pollInterval());
    }

    void placed(@Observes ChangesPlaced placed) {
        rounds.wake();
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.stop();
    }

    /**
     * Ends when something of the wished types may have come after a position.
     *
     * @param since up to which the reader has read
     */
    Uni<Void> news(String institution, Set<String> types, long since) {
        return Uni.createFrom().emitter(emitter -> {
            Waiting.Reader reader = new Waiting.Reader(institution, types, () -> emitter.complete(null));
            emitter.onTermination(() -> waiting.remove(reader));
            waiting.add(reader, since);
        });
    }

    private Uni<Boolean> look() {
        return waiting.isEmpty()
                ? Uni.createFrom().item(false)
                : feed.after(waiting.toldUpTo())
                        .invoke(news -> waiting.tell(news.last(), news.typesByInstitution()))
                        .replaceWith(false);
    }
}
