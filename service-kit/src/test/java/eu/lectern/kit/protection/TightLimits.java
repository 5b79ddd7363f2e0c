package eu.lectern.kit.protection;

import java.time.Duration;

/** Limits that a test reaches with a few requests. */
final class TightLimits implements ProtectionConfiguration {

    @Override
    public int requestsPerSecond() {
        return 1;
    }

    @Override
    public int burst() {
        return 5;
    }

    @Override
    public int concurrentRequestsPerClient() {
        return 2;
    }

    @Override
    public int concurrentRequests() {
        return 3;
    }

    @Override
    public Duration bodyTimeout() {
        return Duration.ofMillis(200);
    }

    @Override
    public int longestUri() {
        return 2_000;
    }

    @Override
    public int longestHeaders() {
        return 2_000;
    }
}
