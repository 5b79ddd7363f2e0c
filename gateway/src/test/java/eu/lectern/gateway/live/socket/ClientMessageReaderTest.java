package eu.lectern.gateway.live.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMessageReaderTest {

    @Test
    void shouldReadEachTypeOfMessage() {
        assertThat(ClientMessageReader.read("{\"type\":\"ping\"}")).isInstanceOf(ClientMessage.Ping.class);
        assertThat(ClientMessageReader.read("{\"type\":\"pong\",\"payload\":{\"a\":1}}"))
                .isInstanceOf(ClientMessage.Pong.class);
        assertThat(ClientMessageReader.read("{\"type\":\"complete\",\"id\":\"1\"}"))
                .isEqualTo(new ClientMessage.Complete("1"));
        assertThat(ClientMessageReader.read(
                        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ a }\",\"variables\":null}}"))
                .isInstanceOfSatisfying(ClientMessage.Subscribe.class, subscribe -> {
                    assertThat(subscribe.id()).isEqualTo("1");
                    assertThat(subscribe.request().getString("query")).isEqualTo("{ a }");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization", "Authorization", "AUTHORIZATION"})
    void shouldReadTheTokenUnderAnyCase(String name) {
        assertThat(ClientMessageReader.read(
                        "{\"type\":\"connection_init\",\"payload\":{\"" + name + "\":\"Bearer x\"}}"))
                .isEqualTo(new ClientMessage.Init(Optional.of("Bearer x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"payload\":null", ",\"payload\":{}", ",\"payload\":{\"colour\":\"red\"}"})
    void shouldReadAnInitWithoutAToken(String payload) {
        assertThat(ClientMessageReader.read("{\"type\":\"connection_init\"" + payload + "}"))
                .isEqualTo(new ClientMessage.Init(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"documentId\":\"a\"}",
                "{\"query\":null,\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"a\"}}}",
                "{\"query\":\"\",\"extensions\":{\"persistedQuery\":{}}}",
            })
    void shouldReadAnOperationThatIsOnlyNamed(String payload) {
        assertThat(ClientMessageReader.read("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":" + payload + "}"))
                .isInstanceOf(ClientMessage.Subscribe.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "\"ping\"",
                "5",
                "{}",
                "{\"type\":5}",
                "{\"type\":null}",
                "{\"type\":\"start\"}",
                "{\"type\":\"connection_ack\"}",
                "{\"type\":\"next\",\"id\":\"1\"}",
                "{\"type\":\"connection_init\",\"payload\":\"x\"}",
                "{\"type\":\"complete\"}",
                "{\"type\":\"complete\",\"id\":5}",
                "{\"type\":\"complete\",\"id\":\"\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"documentId\":5}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"extensions\":{\"persistedQuery\":null}}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\" \"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":5}}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ a }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ a }\",\"variables\":[]}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ a }\",\"operationName\":{}}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ a }\",\"extensions\":\"x\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ a }\",\"variables\":{\"n\":1e999999999}}}",
                "{\"type\":\"ping\",\"payload\":1e99999999999999999999}",
            })
    void shouldSayWhatIsWrongWithAnythingElse(String text) {
        assertThat(ClientMessageReader.read(text))
                .isInstanceOfSatisfying(
                        ClientMessage.Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).isNotBlank());
    }

    @Test
    void shouldRefuseAnIdThatIsTooLong() {
        assertThat(ClientMessageReader.read("{\"type\":\"complete\",\"id\":\"" + "x".repeat(101) + "\"}"))
                .isInstanceOf(ClientMessage.Unreadable.class);
    }

    @Test
    void shouldSurviveNestingWithoutEnd() {
        assertThat(ClientMessageReader.read("{\"type\":\"ping\",\"payload\":" + "[".repeat(60_000)))
                .isInstanceOf(ClientMessage.Unreadable.class);
    }
}
