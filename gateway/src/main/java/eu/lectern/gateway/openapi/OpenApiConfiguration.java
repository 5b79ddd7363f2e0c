package eu.lectern.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The joined description of the REST interfaces. */
@ConfigMapping(prefix = "lectern.openapi")
interface OpenApiConfiguration {

    /** How long a service's description is taken as known, 0 s to 1 day. */
    @WithDefault("5M")
    @DurationMin
    @DurationMax(days = 1)
    Duration knownFor();

    /** How long a service's description is waited for, and one left alone that did not answer, 100 ms to 30 s. */
    @WithDefault("2S")
    @DurationMin(millis = 100)
    @DurationMax(seconds = 30)
    Duration timeout();
}
