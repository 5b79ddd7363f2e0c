package eu.lectern.gateway.curriculum;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Fetches the latest versions as soon as the gateway starts, and tries until the catalogue is there: so the first request
 * finds them, and an outage of the catalogue from then on is not felt.
 */
@ApplicationScoped
class CurriculumWarmUp {

    private static final Logger LOG = Logger.getLogger(CurriculumWarmUp.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PublishedCurricula curricula;
    private final AtomicReference<Cancellable> fetching = new AtomicReference<>(() -> {});

    CurriculumWarmUp(PublishedCurricula curricula) {
        this.curricula = curricula;
    }

    void begin(@Observes StartupEvent starting) {
        fetching.set(curricula
                .latest()
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(
                        versions -> LOG.infof("Fetched %d curricula", versions.size()),
                        failure -> LOG.warnf("The curricula are fetched when they are asked for: %s", failure)));
    }

    void end(@Observes ShutdownEvent stopping) {
        fetching.get().cancel();
    }
}
