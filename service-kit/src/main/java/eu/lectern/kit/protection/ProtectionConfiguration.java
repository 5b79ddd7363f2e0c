package eu.lectern.kit.protection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much one may ask for at once. Limits hold for each instance of a service by itself. */
@ConfigMapping(prefix = "lectern.protection")
public interface ProtectionConfiguration {

    /** How many requests a second one client may send for good. 1 to 1000000. */
    @WithDefault("1000")
    @Min(1)
    @Max(1_000_000)
    int requestsPerSecond();

    /** How many requests a client that was quiet may send at once. 1 to 10000000. */
    @WithDefault("10000")
    @Min(1)
    @Max(10_000_000)
    int burst();

    /** How many requests of one client may be in hand at the same moment. 1 to 100000. */
    @WithDefault("200")
    @Min(1)
    @Max(100_000)
    int concurrentRequestsPerClient();

    /** How many requests of all clients may be in hand at the same moment; more would only queue. 1 to 1000000. */
    @WithDefault("1000")
    @Min(1)
    @Max(1_000_000)
    int concurrentRequests();

    /** How long a client may take to send a body, but for lines of JSON. 100 ms to 10 min. */
    @WithDefault("PT30S")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration bodyTimeout();

    /** How many characters a path with its query may have. 1000 to 60000; the HTTP layer's own bound is above. */
    @WithDefault("16000")
    @Min(1_000)
    @Max(60_000)
    int longestUri();

    /** How many characters the headers may have together. 1000 to 60000; the HTTP layer's own bound is above. */
    @WithDefault("16000")
    @Min(1_000)
    @Max(60_000)
    int longestHeaders();
}
