package eu.lectern.kit.audit;

import eu.lectern.kit.work.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes entries that have had their time, in small statements; instances that do it at once take different rows. */
@Singleton
final class AuditCleanup {

    private static final String MIGRATIONS = "db/kit/audit";

    private final AuditTable log;
    private final AuditConfiguration configuration;
    private final List<String> migrations;
    private final Rounds rounds;
    private final Clock clock = Clock.systemUTC();

    AuditCleanup(
            Vertx vertx,
            AuditTable log,
            AuditConfiguration configuration,
            @ConfigProperty(name = "quarkus.flyway.locations", defaultValue = "") List<String> migrations) {
        this.log = log;
        this.configuration = configuration;
        this.migrations = List.copyOf(migrations);
        this.rounds = new Rounds(vertx, "The audit log's retention", this::round);
    }

    void start(@Observes StartupEvent started) {
        if (migrations.contains(MIGRATIONS)) {
            rounds.start(configuration.cleanupInterval());
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.stop();
    }

    /** Whether there may be more. */
    private Uni<Boolean> round() {
        return log.deleteOld(clock.instant().minus(configuration.keep()), configuration.cleanupBatchSize())
                .map(deleted -> deleted == configuration.cleanupBatchSize());
    }
}
