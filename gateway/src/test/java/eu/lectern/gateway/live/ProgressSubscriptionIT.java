package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.gateway.live.socket.SocketClient;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import eu.lectern.gateway.stub.Curricula;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client sees of an enrolment's progress. */
@QuarkusTest
class ProgressSubscriptionIT extends AgainstLiveEnrolment {

    @Test
    void shouldSendThePresentStateAndThenEachChange() {
        // given
        enrolment.have(3);
        try (SocketClient client = client()) {
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            assertThat(version(client.next())).isEqualTo(3);

            // when
            change(4);

            // then
            assertThat(version(client.next())).isEqualTo(4);
        }
    }

    @Test
    void shouldAskWithTheSubscribersOwnToken() {
        // given
        String token = TestTokens.forUser("coordinator1");
        try (SocketClient client = SocketClient.open(token)) {
            // when
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            client.expect("next");

            // then
            assertThat(ENROLMENT_SERVICE.seen())
                    .extracting(request -> request.header("Authorization"))
                    .containsOnly(Optional.of("Bearer " + token));
        }
    }

    @Test
    void shouldAskAgainWithTheVersionThatItKnows() {
        // given
        enrolment.have(3);
        try (SocketClient client = client()) {
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            client.expect("next");

            // when
            change(4);
            client.expect("next");

            // then
            List<Optional<String>> known = ENROLMENT_SERVICE.seen().stream()
                    .filter(request -> request.target().endsWith("/progress"))
                    .map((SeenRequest request) -> request.header("If-None-Match"))
                    .toList();
            assertThat(known.getFirst()).isEmpty();
            assertThat(known).last().isEqualTo(Optional.of("\"3\""));
        }
    }

    @Test
    void shouldTakeTheGlobalIdAndSelectFieldsAliasesFragmentsAndLanguage() {
        try (SocketClient client = client()) {
            // when
            client.subscribe(
                    "1",
                    """
                    subscription Live($id: ID!) { now: progress(enrolmentId: $id, lang: "lv") { ...Whole } }
                    fragment Whole on Progress { v: version status modules { code module { title } } }
                    """,
                    Map.of("id", new GlobalId(NodeType.ENROLMENT, enrolment.id().toString()).encode()));
            JsonNode now = client.expect("next").at("/payload/data/now");

            // then
            assertThat(now.path("v").asLong(-1)).isZero();
            assertThat(now.path("status").asText()).isEqualTo("IN_PROGRESS");
            assertThat(now.at("/modules/0/module/title").asText()).isEqualTo("Modulis 1");

            // when: the resolvers below work for later events, too
            change(1);

            // then
            assertThat(client.expect("next")
                            .at("/payload/data/now/modules/1/module/title")
                            .asText())
                    .isEqualTo("Modulis 2");
        }
    }

    @ParameterizedTest
    @CsvSource({"404,NOT_FOUND", "403,FORBIDDEN", "401,UNAUTHENTICATED"})
    void shouldEndWithTheRefusalOfEnrolmentService(int status, String code) {
        // given
        ENROLMENT_SERVICE.answers("GET", "/api/enrolment/v1/enrolments/" + enrolment.id(), StubAnswer.status(status));
        try (SocketClient client = client()) {
            // when
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));

            // then
            JsonNode next = client.expect("next");
            assertThat(next.at("/payload/errors")).hasSize(1);
            assertThat(next.at("/payload/errors/0/extensions/code").asText()).isEqualTo(code);
            assertThat(next.at("/payload/data").isNull()).isTrue();
            client.expect("complete");
        }
    }

    @Test
    void shouldLookModulesUpInTheVersionToWhichTheEnrolmentWasMoved() {
        // given
        String query = "subscription($id: ID!) { progress(enrolmentId: $id) { modules { module { id } } } }";
        CATALOG_SERVICE.answers(
                "GET", CATALOG + "/curricula/library-vet/versions/0.3", StubAnswer.json(Curricula.version("0.3")));
        try (SocketClient client = client()) {
            client.subscribe("1", query, Map.of("id", enrolment.id()));
            String before = firstModule(client);

            // when
            enrolment.moveTo("0.3");
            change(1);

            // then
            assertThat(before).isEqualTo("library-vet/0.2/M01");
            assertThat(firstModule(client)).isEqualTo("library-vet/0.3/M01");
        }
    }

    private static String firstModule(SocketClient client) {
        String id = client.expect("next")
                .at("/payload/data/progress/modules/0/module/id")
                .asText();
        return GlobalId.decode(id).orElseThrow().raw();
    }

    @Test
    void shouldRefuseAnIdThatIsNone() {
        try (SocketClient client = client()) {
            // when
            client.subscribe("1", PROGRESS, Map.of("id", "\0nonsense"));

            // then
            JsonNode next = client.expect("next");
            assertThat(next.at("/payload/errors/0/extensions/code").asText()).isEqualTo("INVALID");
            assertThat(next.at("/payload/errors/0/message").asText()).contains("enrolmentId");
            client.expect("complete");
        }
    }

    @Test
    void shouldShowEachSubscriberTheSameTruth() {
        try (SocketClient one = client();
                SocketClient other = SocketClient.open(TestTokens.forUser("instructor1"))) {
            // given
            one.subscribe("a", PROGRESS, Map.of("id", enrolment.id()));
            one.subscribe("b", PROGRESS, Map.of("id", enrolment.id()));
            other.subscribe("c", PROGRESS, Map.of("id", enrolment.id()));
            one.expect("next");
            one.expect("next");
            other.expect("next");

            // when
            change(1);

            // then
            assertThat(version(one.next())).isEqualTo(1);
            assertThat(version(one.next())).isEqualTo(1);
            assertThat(version(other.next())).isEqualTo(1);
        }
    }

    @Test
    void shouldSendNothingMoreAfterTheClientHasCompleted() {
        try (SocketClient client = client()) {
            // given
            client.subscribe("gone", PROGRESS, Map.of("id", enrolment.id()));
            client.expect("next");
            client.complete("gone");
            await().atMost(SocketClient.PATIENCE).until(() -> watchers.count() == 0);

            // when
            change(1);
            client.subscribe("q", "{ __typename }", Map.of());

            // then
            assertThat(client.expect("next").path("id").asText()).isEqualTo("q");
            client.expect("complete");
            assertThat(client.waiting()).isEmpty();
        }
    }
}
