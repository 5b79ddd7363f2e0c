package eu.lectern.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
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
    private final CountDownLatch stopSignal = new CountDownLatch(1);

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
        stopSignal.countDown();
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

    /** Whether messages are published as they should be; false once the relay's thread has ended on its own. */
    boolean isAlive() {
        Thread running = thread;
        return running == null || running.isAlive() || isStopping();
    }

    /** Nothing ends it but a stop: results are acknowledged in the trust that somebody publishes them. */
    private void run() {
        while (!isStopping()) {
            try (Producer<String, byte[]> producer = producers.open()) {
                relayUntilFailure(new MessageSender(producer));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable failed) {
                LOG.warnf("The outbox waits: %s", failed.toString());
            }
            pause();
        }
    }

    /** After a failure the producer is replaced, because some of its failures leave it unusable. */
    private void relayUntilFailure(MessageSender sender) throws SQLException, InterruptedException {
        while (!isStopping()) {
            OutboxRelay.Round round = relay.relayBatch(sender);
            if (round.failure().isPresent()) {
                LOG.warnf(
                        "The broker has not taken a message: %s",
                        round.failure().get().toString());
                return;
            }
            if (round.isIdle()) {
                rest();
            }
        }
    }

    /** Rests until woken. */
    private void rest() throws InterruptedException {
        if (wakeUps.tryAcquire(configuration.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    /** Rests after a failure, which new messages do not cut short. */
    private void pause() {
        try {
            if (stopSignal.await(configuration.retryPause().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The outbox relay stops.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stopSignal.getCount() == 0 || Thread.currentThread().isInterrupted();
    }
}
