package eu.lectern.kit.protection;

import java.time.Duration;

/**
 * A limit on how often: a bucket that fills evenly up to its size, from which each request takes one. Not thread-safe; its
 * owner locks.
 */
final class TokenBucket {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final int perSecond;
    private final int size;
    private double tokens;
    private long filledAt;

    /** Begins full. */
    TokenBucket(int perSecond, int size, long nanoTime) {
        this.perSecond = perSecond;
        this.size = size;
        this.tokens = size;
        this.filledAt = nanoTime;
    }

    /** Takes one, if there is one. */
    boolean take(long nanoTime) {
        fill(nanoTime);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** How many there are, rounded down. */
    int left() {
        return (int) tokens;
    }

    /** In how many whole seconds there is one to take again, at least 1. */
    int secondsUntilNext() {
        return Math.max(1, (int) Math.ceil((1 - tokens) / perSecond));
    }

    int secondsUntilFull() {
        return (int) Math.ceil((size - tokens) / perSecond);
    }

    boolean isFull(long nanoTime) {
        fill(nanoTime);
        return tokens >= size;
    }

    private void fill(long nanoTime) {
        long passed = nanoTime - filledAt;
        if (passed > 0) {
            tokens = Math.min(size, tokens + passed / NANOS * perSecond);
            filledAt = nanoTime;
        }
    }
}
