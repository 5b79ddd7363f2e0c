package eu.lectern.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void shouldSeeThatAPortIsTaken() throws IOException {
        // given
        int port = Ports.free();
        boolean takenBefore = Ports.isTaken(port);

        // when
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(Ports.LOOPBACK), port));

            // then
            assertThat(takenBefore).isFalse();
            assertThat(Ports.isTaken(port)).isTrue();
            assertThat(Ports.accepts(port)).isTrue();
        }
    }

    @Test
    void shouldGiveNoPortTwice() {
        assertThat(Ports.free()).isNotEqualTo(Ports.free());
    }
}
