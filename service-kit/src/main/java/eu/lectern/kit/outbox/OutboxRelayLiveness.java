package eu.lectern.kit.outbox;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose relay has ended takes results in and publishes none: it wants a restart. */
@Liveness
final class OutboxRelayLiveness implements HealthCheck {

    private final OutboxRelayRunner relay;

    OutboxRelayLiveness(OutboxRelayRunner relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay").status(relay.isAlive()).build();
    }
}
