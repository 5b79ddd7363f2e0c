package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pins the defaults. */
class LiveConfigurationTest {

    @Test
    void shouldAskSeldomAndRetrySoon() {
        // when
        LiveConfiguration configuration = new SmallRyeConfigBuilder()
                .withMapping(LiveConfiguration.class)
                .build()
                .getConfigMapping(LiveConfiguration.class);

        // then
        assertThat(configuration.pollEvery()).isEqualTo(Duration.ofSeconds(30));
        assertThat(configuration.retryAfter()).isEqualTo(Duration.ofMillis(500));
        assertThat(configuration.retryAfterAtMost()).isEqualTo(Duration.ofSeconds(10));
        assertThat(configuration.concurrentReads()).isEqualTo(16);
        assertThat(configuration.checkKafkaEvery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(configuration.kafkaPatience()).isEqualTo(Duration.ofSeconds(5));
    }
}
