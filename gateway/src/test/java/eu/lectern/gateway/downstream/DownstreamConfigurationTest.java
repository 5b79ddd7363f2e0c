package eu.lectern.gateway.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins the defaults. The read timeout is promised to frontends: a service that is away delays an answer by 1.5 s at most, the travel included. */
class DownstreamConfigurationTest {

    @Test
    void shouldWaitLongEnoughAndNoLonger() {
        // given
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "lectern.downstream.catalog-url", "http://localhost:1",
                                "lectern.downstream.enrolment-url", "http://localhost:2",
                                "lectern.downstream.assessment-url", "http://localhost:3"),
                        "test",
                        100))
                .withMapping(DownstreamConfiguration.class)
                .build();

        // when
        DownstreamConfiguration configuration = config.getConfigMapping(DownstreamConfiguration.class);

        // then
        assertThat(configuration.readTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(configuration.writeTimeout()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void shouldLeaveASilentServiceAloneForASecond() {
        // given
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(CircuitBreakerConfiguration.class)
                .build();

        // when
        CircuitBreakerConfiguration configuration = config.getConfigMapping(CircuitBreakerConfiguration.class);

        // then
        assertThat(configuration.window()).isEqualTo(20);
        assertThat(configuration.failureRatio()).isEqualTo(0.5);
        assertThat(configuration.pause()).isEqualTo(Duration.ofSeconds(1));
    }
}
