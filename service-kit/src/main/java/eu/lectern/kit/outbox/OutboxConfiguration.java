package eu.lectern.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "lectern.outbox")
public interface OutboxConfiguration {

    /** Whether this instance publishes; one that does not still stores its messages for the others. */
    @WithDefault("true")
    boolean enabled();

    /** How long the relay rests when nothing woke it: the fallback for messages that another instance left. */
    @WithDefault("1S")
    Duration pollInterval();

    /** How many messages one transaction of the relay takes, 1 to 5000. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int batchSize();

    /** How long the relay rests after a failure, e.g. while the broker is away. */
    @WithDefault("1S")
    Duration retryPause();

    /** How long one message may take from sending to the broker's acknowledgement before it counts as failed. */
    @WithDefault("10S")
    Duration deliveryTimeout();
}
