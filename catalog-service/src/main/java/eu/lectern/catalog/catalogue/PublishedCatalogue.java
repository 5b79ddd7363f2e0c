package eu.lectern.catalog.catalogue;

import eu.lectern.catalog.publishing.PublishedVersion;
import eu.lectern.catalog.publishing.PublishedVersions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Holds the catalogue for reading. It is filled at start, after this instance has published its own files, and looks every
 * {@code lectern.catalog.refresh-interval} (30 seconds by default) for versions that another instance has published. While
 * the database is away it goes on with what it has.
 */
@ApplicationScoped
public class PublishedCatalogue {

    /** After the publishing at start. */
    private static final int PRIORITY = Interceptor.Priority.APPLICATION;

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(PublishedCatalogue.class);

    private final PublishedVersions published;
    private final AtomicReference<Catalogue> current = new AtomicReference<>(Catalogue.EMPTY);

    PublishedCatalogue(PublishedVersions published, CatalogueConfiguration configuration) {
        if (configuration.refreshInterval().compareTo(SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException("lectern.catalog.refresh-interval must be at least a second");
        }
        this.published = published;
    }

    public Catalogue current() {
        return current.get();
    }

    /** On the starting thread, so that the first request already finds the catalogue. */
    void fill(@Observes @Priority(PRIORITY) StartupEvent starting) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::refresh);
    }

    @Scheduled(
            every = "${lectern.catalog.refresh-interval}",
            delayed = "${lectern.catalog.refresh-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refreshAgain() {
        return refresh()
                .onFailure()
                .invoke(failed -> LOG.warnf("The catalogue was not refreshed: %s", failed.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** Takes in what was published since. */
    Uni<Void> refresh() {
        return published.notAmong(current.get().ids()).invoke(this::add).replaceWithVoid();
    }

    private void add(List<PublishedVersion> later) {
        current.updateAndGet(catalogue -> catalogue.with(later.stream()
                .filter(version -> !catalogue.ids().contains(version.id()))
                .toList()));
    }
}
