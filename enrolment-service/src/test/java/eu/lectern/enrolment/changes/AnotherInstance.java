package eu.lectern.enrolment.changes;

import io.quarkus.vertx.VertxContextSupport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What a second instance does to the feed: it gives positions too, a few at a time and with hardly a rest. */
final class AnotherInstance implements AutoCloseable {

    private static final Duration REST = Duration.ofMillis(3);

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicInteger placed = new AtomicInteger();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private AnotherInstance() {}

    static AnotherInstance of(SequenceTable sequence) {
        AnotherInstance another = new AnotherInstance();
        Thread.ofVirtual().start(() -> another.run(sequence));
        return another;
    }

    private void run(SequenceTable sequence) {
        try {
            for (int round = 0; !stopping.get(); round++) {
                int atMost = 1 + round % 5;
                placed.addAndGet(VertxContextSupport.subscribeAndAwait(
                        () -> sequence.place(atMost).onItem().delayIt().by(REST)));
            }
            ended.complete(null);
        } catch (Throwable failed) {
            ended.completeExceptionally(failed);
        }
    }

    int placed() {
        return placed.get();
    }

    @Override
    public void close() {
        stopping.set(true);
        ended.join();
    }
}
