package eu.lectern.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How requests for the services are passed on. */
@ConfigMapping(prefix = "lectern.edge")
interface EdgeConfiguration {

    /** How long a connection to a service may take to come about, 100 ms to 10 s. */
    @WithDefault("1S")
    @DurationMin(millis = 100)
    @DurationMax(seconds = 10)
    Duration connectTimeout();

    /**
     * How long a service may say nothing while nothing is sent to it either, 1 s to 10 min. Longer than the longest wait that
     * a service offers, and no bound for a body that keeps flowing.
     */
    @WithDefault("75S")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration idleTimeout();

    /** Connections to each service at once. */
    @WithDefault("256")
    @Min(1)
    @Max(10_000)
    int maxConnections();

    /** Requests that may wait for a connection to each service; further ones are answered 503 at once. */
    @WithDefault("512")
    @Min(0)
    @Max(100_000)
    int maxWaiting();
}
