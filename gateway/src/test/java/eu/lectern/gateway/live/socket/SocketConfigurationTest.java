package eu.lectern.gateway.live.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pins the defaults. */
class SocketConfigurationTest {

    @Test
    void shouldServeTwoThousandClientsAndNoFlood() {
        // when
        SocketConfiguration configuration = new SmallRyeConfigBuilder()
                .withMapping(SocketConfiguration.class)
                .build()
                .getConfigMapping(SocketConfiguration.class);

        // then
        assertThat(configuration.initWithin()).isEqualTo(Duration.ofSeconds(10));
        assertThat(configuration.pingEvery()).isEqualTo(Duration.ofSeconds(25));
        assertThat(configuration.connections()).isEqualTo(2_000);
        assertThat(configuration.connectionsPerUser()).isEqualTo(20);
        assertThat(configuration.operations()).isEqualTo(50);
        assertThat(configuration.unsentBytes()).isEqualTo(65_536);
    }
}
