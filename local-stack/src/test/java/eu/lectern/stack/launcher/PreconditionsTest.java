package eu.lectern.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.lectern.stack.StackPort;
import eu.lectern.stack.StackPorts;
import eu.lectern.stack.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

    @TempDir
    private Path directory;

    @Test
    void shouldNameThePortThatIsTakenAndItsSetting() throws IOException {
        // given
        StackPorts ports = StackPorts.free();
        int taken = ports.number(StackPort.GATEWAY);
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.ofLiteral(Ports.LOOPBACK), taken));

            // when
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> Preconditions.requireFree(ports));

            // then
            assertThat(refusal.exitCode().number()).isEqualTo(3);
            assertThat(refusal)
                    .hasMessage("port " + taken
                            + " (the gateway) is taken: free it, or choose another with LECTERN_GATEWAY_PORT");
        }
    }

    @Test
    void shouldAcceptFreePorts() {
        assertThatCode(() -> Preconditions.requireFree(StackPorts.free())).doesNotThrowAnyException();
    }

    @Test
    void shouldSayHowMuchRoomIsMissing() {
        // when
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Preconditions.requireSpace(directory, Map.of("LECTERN_MIN_FREE_MB", "999999999999")));

        // then
        assertThat(refusal.exitCode().number()).isEqualTo(4);
        assertThat(refusal)
                .hasMessageContaining("999999999999 MB are needed")
                .hasMessageContaining("LECTERN_MIN_FREE_MB");
    }

    @Test
    void shouldAcceptEnoughRoom() {
        assertThatCode(() -> Preconditions.requireSpace(directory, Map.of("LECTERN_MIN_FREE_MB", "0")))
                .doesNotThrowAnyException();
    }
}
