package eu.lectern.enrolment.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How readers wait for changes. */
@ConfigMapping(prefix = "lectern.feed")
public interface FeedConfiguration {

    /**
     * How often an instance looks, while somebody waits there, for changes that another one has put into the feed. Of its
     * own it knows at once. 10 ms to 10 s.
     */
    @WithDefault("PT0.5S")
    @DurationMin(millis = 10)
    @DurationMax(seconds = 10)
    Duration pollInterval();

    /** How many requests of one client may wait in this instance. 1 to 1000. */
    @WithDefault("10")
    @Min(1)
    @Max(1000)
    int waitingPerClient();

    /** How many requests may wait in this instance in all; more are answered at once. 1 to 100000. */
    @WithDefault("5000")
    @Min(1)
    @Max(100_000)
    int waiting();
}
