package eu.lectern.system.replicas;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Spreads a client's steps evenly over time, so that they flow for as long as the instances die. Who is late catches up. */
final class Pace {

    private final long intervalNanos;
    private long nextNanos = System.nanoTime();

    Pace(Duration interval) {
        intervalNanos = interval.toNanos();
    }

    void awaitTurn() {
        try {
            TimeUnit.NANOSECONDS.sleep(nextNanos - System.nanoTime());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        nextNanos += intervalNanos;
    }
}
