package eu.lectern.gateway.live;

import java.time.Duration;

/** The defaults, but for how often is asked. */
record TestConfiguration(Duration pollEvery) implements LiveConfiguration {

    @Override
    public Duration retryAfter() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration retryAfterAtMost() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int concurrentReads() {
        return 16;
    }

    @Override
    public Duration checkKafkaEvery() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration kafkaPatience() {
        return Duration.ofSeconds(5);
    }
}
