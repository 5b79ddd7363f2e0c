package eu.lectern.kit.idempotency;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes answers that have had their time, in small statements; instances that do it at once take different rows. */
@Singleton
final class AnswerCleanup {

    private static final Logger LOG = Logger.getLogger(AnswerCleanup.class);

    /** The migrations that make the table; a service without them has no answers. */
    private static final String MIGRATIONS = "db/kit/idempotency";

    private static final String DELETE = """
            delete from idempotency
             where (client, key) in (
                   select client, key
                     from idempotency
                    where created_at < $1
                    order by created_at
                    limit $2
                      for update skip locked)""";

    private final Vertx vertx;
    private final Pool database;
    private final IdempotencyConfiguration configuration;
    private final List<String> migrations;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Clock clock = Clock.systemUTC();

    AnswerCleanup(
            Vertx vertx,
            Pool database,
            IdempotencyConfiguration configuration,
            @ConfigProperty(name = "quarkus.flyway.locations", defaultValue = "") List<String> migrations) {
        this.vertx = vertx;
        this.database = database;
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
            deleteExpired()
                    .onTermination()
                    .invoke(() -> running.set(false))
                    .subscribe()
                    .with(
                            done -> LOG.debug("Answers that have had their time are deleted."),
                            failed -> LOG.warnf("Old answers stay until the next round: %s", failed.toString()));
        }
    }

    private Uni<Void> deleteExpired() {
        OffsetDateTime before = clock.instant().minus(configuration.keep()).atOffset(ZoneOffset.UTC);
        return Uni.createFrom()
                .deferred(() -> deleteSome(before))
                .repeat()
                .whilst(deleted -> deleted == configuration.cleanupBatchSize())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> deleteSome(OffsetDateTime before) {
        return database.preparedQuery(DELETE)
                .execute(Tuple.of(before, configuration.cleanupBatchSize()))
                .map(deleted -> deleted.rowCount());
    }
}
