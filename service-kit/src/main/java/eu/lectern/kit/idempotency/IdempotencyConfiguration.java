package eu.lectern.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long answers are kept for requests that come again. */
@ConfigMapping(prefix = "lectern.idempotency")
public interface IdempotencyConfiguration {

    /** How long an answer is kept at least; a key that comes later is a new one. 1 s to 10 years. */
    @WithDefault("P30D")
    @DurationMin(seconds = 1)
    @DurationMax(days = 3660)
    Duration keep();

    /** How often each instance looks for answers that have had their time. 100 ms to 1 day. */
    @WithDefault("PT15M")
    @DurationMin(millis = 100)
    @DurationMax(days = 1)
    Duration cleanupInterval();

    /** How many answers one statement deletes, so that none holds many rows for long. 1 to 10000. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int cleanupBatchSize();
}
