package eu.lectern.kit.audit;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes entries that have had their time, in small statements; instances that do it at once take different rows. */
@Singleton
final class AuditCleanup {

    private static final Logger LOG = Logger.getLogger(AuditCleanup.class);
    private static final String MIGRATIONS = "db/kit/audit";

    private final Vertx vertx;
    private final AuditTable log;
    private final AuditConfiguration configuration;
    private final List<String> migrations;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Clock clock = Clock.systemUTC();

    AuditCleanup(
            Vertx vertx,
            AuditTable log,
            AuditConfiguration configuration,
            @ConfigProperty(name = "quarkus.flyway.locations", defaultValue = "") List<String> migrations) {
        this.vertx = vertx;
        this.log = log;
        this.configuration = configuration;
        this.migrations = List.copyOf(migrations);
    }

    void start(@Observes StartupEvent started) {
        if (migrations.contains(MIGRATIONS)) {
            vertx.setPeriodic(configuration.cleanupInterval().toMillis(), timer -> run());
        }
    }

    private void run() {
        if (running.compareAndSet(false, true)) {
            deleteOld(clock.instant().minus(configuration.keep()))
                    .onTermination()
                    .invoke(() -> running.set(false))
                    .subscribe()
                    .with(
                            done -> LOG.debug("Entries that have had their time are deleted."),
                            failed -> LOG.warnf("Old entries stay until the next round: %s", failed.toString()));
        }
    }

    private Uni<Void> deleteOld(Instant before) {
        return Uni.createFrom()
                .deferred(() -> log.deleteOld(before, configuration.cleanupBatchSize()))
                .repeat()
                .whilst(deleted -> deleted == configuration.cleanupBatchSize())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
