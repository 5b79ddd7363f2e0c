package eu.lectern.enrolment.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How changes get into the feed, and for how long they stay. */
@ConfigMapping(prefix = "lectern.changes")
public interface ChangesConfiguration {

    /** How often an instance looks for changes of which it was not told, left by one that died. 10 ms to 1 min. */
    @WithDefault("1S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration pollInterval();

    /** How long it rests after changes that it has put into the feed, and so how late one may come. 1 ms to 10 s. */
    @WithDefault("PT0.025S")
    @DurationMin(millis = 1)
    @DurationMax(seconds = 10)
    Duration pause();

    /** How many changes one transaction puts into the feed, or deletes. 1 to 10000. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int batchSize();

    /** How long a change can be read after it came into the feed. Partners are promised 90 days; 1 to 3650. */
    @WithDefault("90D")
    @DurationMin(days = 1)
    @DurationMax(days = 3650)
    Duration retention();

    /** How often older changes are looked for. 1 min to 1 day. */
    @WithDefault("1H")
    @DurationMin(minutes = 1)
    @DurationMax(days = 1)
    Duration retentionInterval();
}
