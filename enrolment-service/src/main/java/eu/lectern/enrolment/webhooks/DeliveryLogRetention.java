package eu.lectern.enrolment.webhooks;

import eu.lectern.kit.work.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Deletes what is old in the log of deliveries, some at a time. */
@Singleton
final class DeliveryLogRetention {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final int AT_A_TIME = 5_000;

    private final DeliveryTable deliveries;
    private final WebhooksConfiguration configuration;
    private final Rounds rounds;
    private final Clock clock = Clock.systemUTC();

    DeliveryLogRetention(Vertx vertx, DeliveryTable deliveries, WebhooksConfiguration configuration) {
        this.deliveries = deliveries;
        this.configuration = configuration;
        this.rounds = new Rounds(vertx, "The retention of webhook deliveries", this::round);
    }

    void start(@Observes StartupEvent started) {
        rounds.start(EVERY);
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.stop();
    }

    /** Whether something was deleted. */
    Uni<Boolean> round() {
        return deliveries
                .forget(clock.instant().minus(configuration.logRetention()), AT_A_TIME)
                .map(count -> count > 0);
    }
}
