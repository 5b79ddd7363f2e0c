package eu.lectern.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void shouldUseTheWellKnownPorts() {
        // when
        StackPorts ports = StackPorts.of(Map.of());

        // then
        assertThat(ports.number(StackPort.GATEWAY)).isEqualTo(8080);
        assertThat(ports.number(StackPort.CATALOG)).isEqualTo(8081);
        assertThat(ports.number(StackPort.ENROLMENT)).isEqualTo(8082);
        assertThat(ports.number(StackPort.ASSESSMENT)).isEqualTo(8083);
        assertThat(ports.number(StackPort.KEYCLOAK)).isEqualTo(8180);
        assertThat(ports.number(StackPort.POSTGRES)).isEqualTo(15432);
        assertThat(ports.number(StackPort.KAFKA)).isEqualTo(19092);
        assertThat(ports.number(StackPort.KAFKA_CONTROLLER)).isEqualTo(19093);
    }

    @Test
    void shouldUseWhatTheEnvironmentSays() {
        assertThat(StackPorts.of(Map.of("LECTERN_KAFKA_PORT", "29092")).number(StackPort.KAFKA))
                .isEqualTo(29092);
    }

    @Test
    void shouldRefuseWhatIsNoPort() {
        assertThatThrownBy(() -> StackPorts.of(Map.of("LECTERN_KAFKA_PORT", "kafka")))
                .hasMessage("LECTERN_KAFKA_PORT=kafka is not a port");
        assertThatThrownBy(() -> StackPorts.of(Map.of("LECTERN_KAFKA_PORT", "65536")))
                .hasMessage("LECTERN_KAFKA_PORT=65536 is not a port");
    }
}
