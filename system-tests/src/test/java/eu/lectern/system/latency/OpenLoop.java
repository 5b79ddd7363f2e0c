package eu.lectern.system.latency;

import eu.lectern.system.rest.Answer;
import eu.lectern.system.rest.ResultsApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Sends shots at fixed moments, whether the earlier ones are answered or not, so that a stall of the system counts for
 * every result that was due meanwhile. Time is measured from when a shot was due.
 */
final class OpenLoop {

    private final ResultsApi results;
    private final long intervalNanos;
    private final Map<Shot.Target, Long> dueNanos = new ConcurrentHashMap<>();
    private final Latencies acknowledged = new Latencies("acknowledged");
    private final Latencies visible = new Latencies("visible");

    OpenLoop(ResultsApi results, int perSecond) {
        this.results = results;
        this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Sends all and waits for their answers. */
    void run(List<Shot> shots) {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        long due = System.nanoTime();
        for (Shot shot : shots) {
            awaitMoment(due);
            answers.add(send(shot, due));
            due += intervalNanos;
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    /** To be told of each completed module and when that was seen; what is seen again or was not shot counts for nothing. */
    void seen(Shot.Target target, long seenNanos) {
        Long due = dueNanos.remove(target);
        if (due != null) {
            visible.note(seenNanos - due);
        }
    }

    Latencies acknowledged() {
        return acknowledged;
    }

    Latencies visible() {
        return visible;
    }

    private CompletableFuture<Void> send(Shot shot, long due) {
        dueNanos.put(shot.target(), due);
        return results.recordAsync(UUID.randomUUID().toString(), shot.result()).thenAccept(answer -> {
            acknowledged.note(System.nanoTime() - due);
            Answer _ = answer.expect(201);
        });
    }

    private static void awaitMoment(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
