package eu.lectern.gateway.downstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the services are, and how long they are waited for. */
@ConfigMapping(prefix = "lectern.downstream")
interface DownstreamConfiguration {

    /** Base URL of catalog-service. */
    URI catalogUrl();

    /** Base URL of enrolment-service. */
    URI enrolmentUrl();

    /** Base URL of assessment-service. */
    URI assessmentUrl();

    /**
     * How long a read is waited for, its second try and its waiting for a turn included; after it the field is answered
     * without. 50 ms to 10 s. It bounds the whole answer, because no query reads twice in a row from a service that did not
     * answer.
     */
    @WithDefault("PT1S")
    @DurationMin(millis = 50)
    @DurationMax(seconds = 10)
    Duration readTimeout();

    /**
     * How long a write is waited for, 50 ms to 30 s. Longer than a read, because assessment-service may have to ask
     * enrolment-service first.
     */
    @WithDefault("PT6S")
    @DurationMin(millis = 50)
    @DurationMax(seconds = 30)
    Duration writeTimeout();
}
