package eu.lectern.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the relay on a thread of its own for as long as the service lives. It is woken in process after each commit; its
 * slow poll finds what others left. (A notification by the database would take a global lock at each commit.)
 */
@Singleton
public final class OutboxRelayRunner {

    private static final Logger LOG = Logger.getLogger(OutboxRelayRunner.class);

    private final OutboxConfiguration configuration;
    private final RelayProducers producers;
    private final OutboxRelay relay;
    private final Semaphore wakeUps = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean stopping;

    OutboxRelayRunner(
            OutboxConfiguration configuration, RelayProducers producers, DataSource database, ObjectMapper json) {
        this.configuration = configuration;
        this.producers = producers;
        this.relay = new OutboxRelay(database, new PendingMessages(json), configuration.batchSize());
    }

    void start(@Observes StartupEvent started) {
        if (configuration.enabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        Thread running = thread;
        if (running != null) {
            running.join(configuration.deliveryTimeout());
        }
    }

    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    private void run() {
        while (!stopping) {
            try (Producer<String, byte[]> producer = producers.open()) {
                relayUntilFailure(new MessageSender(producer));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException failed) {
                LOG.warnf("The outbox waits: %s", failed.toString());
            }
            rest(configuration.retryPause().toMillis());
        }
    }

    /** After a failure the producer is replaced, because some of its failures leave it unusable. */
    private void relayUntilFailure(MessageSender sender) throws SQLException, InterruptedException {
        while (!stopping) {
            OutboxRelay.Round round = relay.relayBatch(sender);
            if (round.failure().isPresent()) {
                LOG.warnf(
                        "The broker has not taken a message: %s",
                        round.failure().get().toString());
                return;
            }
            if (round.isIdle()) {
                rest(configuration.pollInterval().toMillis());
            }
        }
    }

    private void rest(long millis) {
        if (stopping) {
            return;
        }
        try {
            if (wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
