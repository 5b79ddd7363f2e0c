package eu.lectern.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "lectern.outbox")
public interface OutboxConfiguration {

    /** Whether this instance publishes; one that does not still stores its messages for the others. */
    @WithDefault("true")
    boolean enabled();

    /** How long the relay rests when nothing woke it: the fallback for messages that another instance left. 10 ms to 1 min. */
    @WithDefault("1S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration pollInterval();

    /** How many messages one transaction of the relay takes, 1 to 5000. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int batchSize();

    /** How long the relay rests after a failure, e.g. while the broker is away. 10 ms to 1 min. */
    @WithDefault("1S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration retryPause();

    /** How long one message may take until the broker's acknowledgement before it counts as failed. 1 s to 2 min. */
    @WithDefault("10S")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 2)
    Duration deliveryTimeout();
}
