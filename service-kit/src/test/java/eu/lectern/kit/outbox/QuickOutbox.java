package eu.lectern.kit.outbox;

import java.time.Duration;

/** Gives up soon, so that a test of an absent broker does not last. */
record QuickOutbox() implements OutboxConfiguration {

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofMillis(100);
    }

    @Override
    public int batchSize() {
        return 100;
    }

    @Override
    public Duration retryPause() {
        return Duration.ofMillis(100);
    }

    @Override
    public Duration deliveryTimeout() {
        return Duration.ofSeconds(4);
    }
}
