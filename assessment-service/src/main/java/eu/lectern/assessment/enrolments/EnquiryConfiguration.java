package eu.lectern.assessment.enrolments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How enrolment-service is asked for an enrolment that is not known here yet. */
@ConfigMapping(prefix = "lectern.enrolment-enquiry")
interface EnquiryConfiguration {

    /** How long one attempt may take, 10 ms to 1 minute; there are two, so a caller waits at most twice as long. */
    @WithDefault("2S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration timeout();
}
