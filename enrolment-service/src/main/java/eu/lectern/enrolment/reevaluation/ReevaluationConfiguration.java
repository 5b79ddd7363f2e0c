package eu.lectern.enrolment.reevaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How re-evaluation jobs are worked on. */
@ConfigMapping(prefix = "lectern.reevaluation")
public interface ReevaluationConfiguration {

    /** How often an instance looks for jobs that others have left or could share. 100 ms to 10 min. */
    @WithDefault("5S")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration pollInterval();

    /** How many enrolments one transaction moves, and so how many results may have to wait for it. 1 to 200. */
    @WithDefault("20")
    @Min(1)
    @Max(200)
    int batchSize();

    /** How often an enrolment is tried before it counts as failed. 1 to 10. */
    @WithDefault("3")
    @Min(1)
    @Max(10)
    int attempts();
}
