package eu.lectern.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.gateway.live.socket.SocketClient;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StrictGateway.class)
class StrictGatewayIT extends AgainstStubs {

    @Test
    void shouldAdmitRegisteredQueriesByTheirIdAndByTheirText() {
        anonymous()
                .body(Map.of("documentId", "total"))
                .post("/graphql")
                .then()
                .body("errors", nullValue())
                .body("data.modules.totalCount", is(3));
        ask(anonymous(), "{ modules { totalCount } }").body("errors", nullValue());
        RestAssured.given()
                .queryParam("documentId", "total")
                .get("/graphql")
                .then()
                .body("data.modules.totalCount", is(3));
    }

    @Test
    void shouldRefuseEveryOtherQuery() {
        ask(anonymous(), "{ modules { totalCount  } }").body("errors[0].extensions.code", is("QUERY_NOT_REGISTERED"));
        anonymous()
                .accept("application/graphql-response+json")
                .body(Map.of("documentId", "other"))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", is("QUERY_NOT_REGISTERED"));
    }

    @Test
    void shouldBeAsStrictOverWebSocket() {
        ENROLMENT_SERVICE.answers(
                "GET",
                ENROLMENT + "/enrolments",
                StubAnswer.json(Map.of("items", 0)).after(Duration.ofSeconds(3)));
        try (SocketClient client = SocketClient.open(TestTokens.forUser("coordinator1"))) {
            client.subscribe("other", "{ modules { totalCount  } }", Map.of());
            assertThat(client.expect("error").at("/payload/0/extensions/code").asText())
                    .isEqualTo("QUERY_NOT_REGISTERED");
            client.subscribe("registered", "{ modules { totalCount } }", Map.of());
            assertThat(client.expect("next")
                            .at("/payload/data/modules/totalCount")
                            .asInt())
                    .isEqualTo(3);
            client.expect("complete");
            client.subscribe("slow", "{ enrolments { totalCount } }", Map.of());
            assertThat(client.expect("error").at("/payload/0/message").asText())
                    .isEqualTo("The request took more than the 500 ms that are allowed.");
        }
    }

    @Test
    void shouldNotTellTheSchema() {
        anonymous()
                .body(Map.of("documentId", "schema"))
                .post("/graphql")
                .then()
                .body("data", nullValue())
                .body("errors[0].message", containsString("ntrospection"))
                .body("errors[0].extensions.code", is("INVALID"));
    }

    @Test
    void shouldGiveUpARequestThatTakesTooLong() {
        // given
        ENROLMENT_SERVICE.answers(
                "GET",
                ENROLMENT + "/enrolments",
                StubAnswer.json(Map.of("items", 0)).after(Duration.ofSeconds(3)));

        // when, then
        as("coordinator1")
                .body(Map.of("documentId", "mine"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", is("TOO_COMPLEX"))
                .body("errors[0].message", is("The request took more than the 500 ms that are allowed."));
        as("coordinator1")
                .accept("application/graphql-response+json")
                .body(Map.of("documentId", "mine"))
                .post("/graphql")
                .then()
                .statusCode(504);
    }
}
