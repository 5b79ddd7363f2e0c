package eu.lectern.gateway.downstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** When a service that stays silent is left alone, and for how long. */
@ConfigMapping(prefix = "lectern.circuit-breaker")
interface CircuitBreakerConfiguration {

    /** How many of the latest calls are looked at, 2 to 100,000; before there are so many, none is held back. */
    @WithDefault("20")
    @Min(2)
    @Max(100_000)
    int window();

    /** The share of them without an answer from which on the service is left alone, 0.01 to 1. */
    @WithDefault("0.5")
    @DecimalMin("0.01")
    @DecimalMax("1")
    double failureRatio();

    /** How long it is left alone before one call tries it again, 10 ms to 1 minute. */
    @WithDefault("PT1S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration pause();
}
