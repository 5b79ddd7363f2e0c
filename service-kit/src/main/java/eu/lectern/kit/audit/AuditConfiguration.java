package eu.lectern.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long the audit log is kept. */
@ConfigMapping(prefix = "lectern.audit")
public interface AuditConfiguration {

    /** How long an entry is kept at least. 1 s to 100 years. */
    @WithDefault("P730D")
    @DurationMin(seconds = 1)
    @DurationMax(days = 36_525)
    Duration keep();

    /** How often each instance looks for entries that have had their time. 100 ms to 1 day. */
    @WithDefault("PT1H")
    @DurationMin(millis = 100)
    @DurationMax(days = 1)
    Duration cleanupInterval();

    /** How many entries one statement deletes, so that none holds many rows for long. 1 to 10000. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int cleanupBatchSize();
}
