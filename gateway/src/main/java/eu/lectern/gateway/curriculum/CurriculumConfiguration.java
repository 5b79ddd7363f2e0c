package eu.lectern.gateway.curriculum;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the gateway's copy of the catalogue is kept. */
@ConfigMapping(prefix = "lectern.curriculum")
interface CurriculumConfiguration {

    /** How long the answer to "which version is the latest" holds, 10 ms to 10 minutes. */
    @WithDefault("PT10S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 10)
    Duration latestFor();
}
