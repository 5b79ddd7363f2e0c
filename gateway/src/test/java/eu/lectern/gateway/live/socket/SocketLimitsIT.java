package eu.lectern.gateway.live.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be asked over HTTP may be asked here, and nothing more. */
@QuarkusTest
class SocketLimitsIT extends AgainstSocket {

    /** SHA-256 of {@code {__typename}}, as Apollo's documentation has it. */
    private static final Map<String, ?> HASH = Map.of(
            "persistedQuery",
            Map.of("version", 1, "sha256Hash", "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"));

    static Stream<String> attacks() {
        return Stream.of(
                "{ a ".repeat(5_000) + "}".repeat(5_000),
                "{ a ".repeat(20) + "}".repeat(20),
                "{ " + "a: __typename ".repeat(1_000) + "}",
                "{ " + "a ".repeat(20_000) + "}",
                "{ __typename " + "@include(if: true) ".repeat(1_000) + "}",
                "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
                "{ enrolments(first: 200) { nodes { progress { modules { parts { assessments { kind status } } } } } } }",
                PROGRESS.replace("version", "version ".repeat(1_500)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void shouldRefuseWhatIsTooMuch(String document) {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.subscribe("a", document, ID);

            // then
            JsonNode error = client.expect("error").at("/payload/0");
            assertThat(error.at("/extensions/code").asText()).isEqualTo("TOO_COMPLEX");
            assertThat(error.path("message").asText()).isNotBlank().doesNotContain("eu.lectern");
        }
    }

    @Test
    void shouldTakeAQueryByItsHashWhenItWasSentOnce() {
        try (SocketClient client = SocketClient.open(token())) {
            // given
            client.send(operation("wrong", Map.of("query", "{ __typename }", "extensions", HASH)));
            assertThat(client.expect("error").at("/payload/0/extensions/code").asText())
                    .isEqualTo("INVALID");
            client.send(operation("once", Map.of("query", "{__typename}", "extensions", HASH)));
            client.expect("next");
            client.expect("complete");

            // when
            client.send(operation("again", Map.of("extensions", HASH)));

            // then
            assertThat(client.expect("next").at("/payload/data/__typename").asText())
                    .isEqualTo("Query");
        }
    }

    @Test
    void shouldSayThatAHashIsNotKnown() {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.send(operation(
                    "a",
                    Map.of(
                            "extensions",
                            Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64))))));

            // then
            JsonNode error = client.expect("error").at("/payload/0");
            assertThat(error.path("message").asText()).isEqualTo("PersistedQueryNotFound");
            assertThat(error.at("/extensions/code").asText()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        }
    }

    private static Map<String, ?> operation(String id, Map<String, ?> payload) {
        return Map.of("type", "subscribe", "id", id, "payload", payload);
    }
}
