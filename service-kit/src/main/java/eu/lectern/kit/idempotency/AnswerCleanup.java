package eu.lectern.kit.idempotency;

import eu.lectern.kit.work.Rounds;
import io.quarkus.runtime.ShutdownEvent;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes answers that have had their time, in small statements; instances that do it at once take different rows. */
@Singleton
final class AnswerCleanup {

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

    private final Pool database;
    private final IdempotencyConfiguration configuration;
    private final List<String> migrations;
    private final Rounds rounds;
    private final Clock clock = Clock.systemUTC();

    AnswerCleanup(
            Vertx vertx,
            Pool database,
            IdempotencyConfiguration configuration,
            @ConfigProperty(name = "quarkus.flyway.locations", defaultValue = "") List<String> migrations) {
        this.database = database;
        this.configuration = configuration;
        this.migrations = List.copyOf(migrations);
        this.rounds = new Rounds(vertx, "The deletion of old answers", this::round);
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
        OffsetDateTime before = clock.instant().minus(configuration.keep()).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(DELETE)
                .execute(Tuple.of(before, configuration.cleanupBatchSize()))
                .map(deleted -> deleted.rowCount() == configuration.cleanupBatchSize());
    }
}
