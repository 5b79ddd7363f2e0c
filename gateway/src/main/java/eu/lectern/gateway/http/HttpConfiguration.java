package eu.lectern.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How GraphQL is answered over HTTP. */
@ConfigMapping(prefix = "lectern.graphql.http")
interface HttpConfiguration {

    /** How long others may keep an answer about the published catalogue that was asked for by GET, 0 s to 1 day. */
    @WithDefault("60S")
    @DurationMin
    @DurationMax(days = 1)
    Duration catalogueMaxAge();
}
