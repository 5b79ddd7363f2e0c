package eu.lectern.gateway.live.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document PROTOCOL.md of the library graphql-ws says of a server's answers, sentence by sentence. */
@QuarkusTest
class SocketProtocolIT extends AgainstSocket {

    @Test
    void shouldCloseOnAnIdThatIsStillInUse() {
        try (SocketClient client = SocketClient.open(token())) {
            // given
            client.subscribe("twice", PROGRESS, ID);
            client.expect("next");

            // when
            client.subscribe("twice", PROGRESS, ID);

            // then
            assertThat(client.closing())
                    .isEqualTo(new SocketClient.Closed(4409, "Subscriber for twice already exists"));
        }
    }

    @Test
    void shouldTakeAnIdAgainAfterItWasCompleted() {
        try (SocketClient client = SocketClient.open(token())) {
            // given
            client.subscribe("again", PROGRESS, ID);
            client.expect("next");
            client.complete("again");

            // when
            client.subscribe("again", PROGRESS, ID);

            // then
            assertThat(client.expect("next")
                            .at("/payload/data/progress/version")
                            .asLong())
                    .isEqualTo(17);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "{}",
                "{\"type\":\"start\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ a }\",\"variables\":{\"n\":1e999999999}}}",
            })
    void shouldCloseOnAMessageThatIsNone(String text) {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.sendText(text);

            // then
            SocketClient.Closed closed = client.closing();
            assertThat(closed.code()).isEqualTo(4400);
            assertThat(closed.reason()).isNotBlank().doesNotContain("eu.lectern");
        }
    }

    @Test
    void shouldCloseOnABinaryMessage() {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.socket()
                    .sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true)
                    .join();

            // then
            assertThat(client.closing().code()).isEqualTo(4400);
        }
    }

    @Test
    void shouldCloseOnAMessageThatIsTooLong() {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            for (int part = 0; part < 20; part++) {
                client.socket()
                        .sendText("x".repeat(10_000), part == 19)
                        .exceptionally(hungUp -> client.socket())
                        .join();
            }

            // then
            assertThat(client.closing().code()).isIn(1009, 1006);
            await().atMost(SocketClient.PATIENCE).until(() -> sockets.count() == 0);
        }
    }

    @Test
    void shouldAnswerAPingAtAnyTime() {
        try (SocketClient client = SocketClient.open()) {
            // when
            client.sendText("{\"type\":\"ping\",\"payload\":{\"at\":1}}");

            // then
            client.expect("pong");
        }
    }

    @Test
    void shouldTakeAPongAndACompleteOfNothingForWhatTheyAre() {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.sendText("{\"type\":\"pong\"}");
            client.complete("nothing");
            client.sendText("{\"type\":\"ping\"}");

            // then
            client.expect("pong");
        }
    }

    @Test
    void shouldAnswerAQueryWithOneResultAndTheEnd() {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.subscribe(
                    "q", "query($c: String!) { module(code: $c, lang: \"lv\") { title } }", Map.of("c", "M01"));

            // then
            JsonNode next = client.expect("next");
            assertThat(next.path("id").asText()).isEqualTo("q");
            assertThat(next.at("/payload/data/module/title").asText()).isEqualTo("Modulis 1");
            assertThat(client.expect("complete").path("id").asText()).isEqualTo("q");
        }
    }

    @Test
    void shouldAnswerAsThePersonOfTheToken() {
        try (SocketClient one = SocketClient.open(TestTokens.forUser("learner1"));
                SocketClient other = SocketClient.open(TestTokens.forUser("coordinator2"))) {
            // when
            one.subscribe("1", "{ viewer { name } }", Map.of());
            other.subscribe("1", "{ viewer { name } }", Map.of());

            // then
            assertThat(one.expect("next").at("/payload/data/viewer/name").asText())
                    .isEqualTo("learner1");
            assertThat(other.expect("next").at("/payload/data/viewer/name").asText())
                    .isEqualTo("coordinator2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ nope }",
                "{",
                "subscription { progress { version } }",
                "subscription { progress(enrolmentId: \"x\") }",
                "subscription { a: progress(enrolmentId: \"x\") { version } b: progress(enrolmentId: \"x\") { version } }",
            })
    void shouldAnswerADocumentThatIsNotOfTheSchemaWithAnErrorAndNothingElse(String query) {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.subscribe("e", query, Map.of());
            JsonNode error = client.expect("error");

            // then
            assertThat(error.path("id").asText()).isEqualTo("e");
            assertThat(error.at("/payload/0/extensions/code").asText()).isEqualTo("INVALID");
            assertThat(error.at("/payload/0/message").asText()).isNotBlank().doesNotContain("eu.lectern");
            client.sendText("{\"type\":\"ping\"}");
            client.expect("pong");
        }
    }

    @Test
    void shouldTakeTheIdAgainAfterAnError() {
        try (SocketClient client = SocketClient.open(token())) {
            // given
            client.subscribe("e", "{ nope }", Map.of());
            client.expect("error");

            // when
            client.subscribe("e", "{ __typename }", Map.of());

            // then
            client.expect("next");
        }
    }

    @Test
    void shouldRefuseMoreOperationsThanOneSocketMayRun() {
        try (SocketClient client = SocketClient.open(token())) {
            // given
            for (int number = 0; number < 50; number++) {
                client.subscribe("s" + number, PROGRESS, ID);
            }

            // when
            client.subscribe("one-too-many", PROGRESS, ID);

            // then
            JsonNode error = client.next();
            while (!error.path("type").asText().equals("error")) {
                error = client.next();
            }
            assertThat(error.path("id").asText()).isEqualTo("one-too-many");
            assertThat(error.at("/payload/0/extensions/code").asText()).isEqualTo("TOO_COMPLEX");
            assertThat(error.at("/payload/0/message").asText()).contains("50");
        }
    }

    @Test
    void shouldStillAnswerOverHttpAtTheSamePath() {
        ask(as("learner1"), "{ viewer { name } }");
        RestAssured.get("/graphql/schema.graphql").then().statusCode(200);
    }

    @Test
    void shouldNotAnswerASubscriptionOverHttp() {
        // when
        String body = ask(as("learner1"), PROGRESS, ID).extract().asString();

        // then
        assertThat(body).contains("INVALID").contains("WebSocket");
    }
}
