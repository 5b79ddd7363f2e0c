package eu.lectern.gateway.live.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What that document says of the beginning of a socket, and who is admitted. */
@QuarkusTest
class AdmissionIT extends AgainstSocket {

    @Test
    void shouldSpeakTheSubProtocolAndAcknowledgeTheConnection() {
        try (SocketClient client = SocketClient.open()) {
            // when
            client.init(token());

            // then
            assertThat(client.socket().getSubprotocol()).isEqualTo("graphql-transport-ws");
            client.expect("connection_ack");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "graphql-ws", "soap"})
    void shouldCloseASocketOfAnotherSubProtocol(String subprotocol) {
        try (SocketClient client =
                SocketClient.open(subprotocol.isEmpty() ? List.of() : List.of(subprotocol), Map.of())) {
            assertThat(client.closing()).isEqualTo(new SocketClient.Closed(4406, "Subprotocol not acceptable"));
        }
    }

    @Test
    void shouldCloseWhenNobodySaysWhoIsThere() {
        // given
        times.initWithin(Duration.ofMillis(200));

        // when
        try (SocketClient client = SocketClient.open()) {
            // then
            assertThat(client.closing()).isEqualTo(new SocketClient.Closed(4408, "Connection initialisation timeout"));
        }
    }

    @Test
    void shouldCloseOnASecondInit() {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.init(token());

            // then
            assertThat(client.closing()).isEqualTo(new SocketClient.Closed(4429, "Too many initialisation requests"));
        }
    }

    @Test
    void shouldCloseOnTwoInitsAtOnce() {
        try (SocketClient client = SocketClient.open()) {
            // when
            client.init(token());
            client.init(token());

            // then
            assertThat(client.closing().code()).isEqualTo(4429);
        }
    }

    @Test
    void shouldCloseWhenSomethingIsAskedBeforeTheAcknowledgement() {
        try (SocketClient client = SocketClient.open()) {
            // when
            client.subscribe("1", PROGRESS, ID);

            // then
            assertThat(client.closing()).isEqualTo(new SocketClient.Closed(4401, "Unauthorized"));
        }
    }

    @Test
    void shouldCloseWithoutAToken() {
        try (SocketClient client = SocketClient.open()) {
            // when
            client.sendText("{\"type\":\"connection_init\"}");

            // then
            assertThat(client.closing()).isEqualTo(new SocketClient.Closed(4401, "Unauthorized"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "Bearer ", "Bearer .", "Bearer a.b.c", "Basic eDp5"})
    void shouldCloseOnATokenThatIsNone(String authorization) {
        try (SocketClient client = SocketClient.open()) {
            // when
            client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", authorization)));

            // then
            assertThat(client.closing()).isEqualTo(new SocketClient.Closed(4403, "Forbidden"));
        }
    }

    @Test
    void shouldCloseOnATokenThatIsOver() {
        try (SocketClient client = SocketClient.open()) {
            // when
            client.init(TestTokens.expiredForUser("learner1"));

            // then
            assertThat(client.closing().code()).isEqualTo(4403);
        }
    }

    @Test
    void shouldCloseOnATokenThatSomebodyElseSigned() {
        try (SocketClient client = SocketClient.open()) {
            // given
            String token = token();
            String signature = token.substring(token.lastIndexOf('.') + 1);

            // when
            client.init(token.replace(signature, signature.substring(4) + signature.substring(0, 4)));

            // then
            assertThat(client.closing().code()).isEqualTo(4403);
        }
    }

    @Test
    void shouldTakeTheTokenOfTheUpgradeWhereTheClientCanSendOne() {
        try (SocketClient client =
                SocketClient.open(List.of(SocketClient.SUBPROTOCOL), Map.of("Authorization", "Bearer " + token()))) {
            // when
            client.sendText("{\"type\":\"connection_init\"}");

            // then
            client.expect("connection_ack");
            client.subscribe("1", "{ viewer { name } }", Map.of());
            assertThat(client.expect("next").at("/payload/data/viewer/name").asText())
                    .isEqualTo("learner1");
        }
    }

    @Test
    void shouldRefuseAPageOfAnotherOrigin() {
        assertThatThrownBy(() ->
                        SocketClient.open(List.of(SocketClient.SUBPROTOCOL), Map.of("Origin", "https://evil.example")))
                .hasStackTraceContaining("403");
    }

    @Test
    void shouldTakeAPageOfAConfiguredOrigin() {
        try (SocketClient client =
                SocketClient.open(List.of(SocketClient.SUBPROTOCOL), Map.of("Origin", "http://localhost:5173"))) {
            client.init(token());
            client.expect("connection_ack");
        }
    }
}
