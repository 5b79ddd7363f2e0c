package eu.lectern.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a partner hears while a service is away. */
@QuarkusTest
class AwayServiceIT extends AgainstStubs {

    @Test
    void shouldSayAtOnceThatAServiceIsAway() {
        // given
        ENROLMENT_SERVICE.goAway();

        // when, then
        RestAssured.given()
                .get(ENROLMENT + "/enrolments")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", is("/problems/unavailable"))
                .body("status", is(503))
                .body("instance", is(ENROLMENT + "/enrolments"))
                .time(lessThan(2L), TimeUnit.SECONDS);
        RestAssured.given().get(CATALOG + "/curricula").then().statusCode(200);
    }

    @Test
    void shouldReachAServiceThatIsBack() {
        // given
        CATALOG_SERVICE.goAway();
        RestAssured.given().get(CATALOG + "/curricula").then().statusCode(503);

        // when
        prepareAgain();

        // then
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        RestAssured.given().get(CATALOG + "/curricula").then().statusCode(200));
    }

    @Test
    void shouldSayThatAConnectionBroke() {
        // given
        ASSESSMENT_SERVICE.goAway();
        AtomicInteger asked = new AtomicInteger();
        try (RawService service = new RawService("assessment", connection -> {
            RawService.head(connection);
            asked.incrementAndGet();
        })) {
            // when, then
            anonymous()
                    .body("{}")
                    .post(ASSESSMENT + "/results")
                    .then()
                    .statusCode(502)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", is("/problems/bad-gateway"));
            assertThat(service).isNotNull();
        }
        assertThat(asked).as("a POST is not repeated").hasValue(1);
    }

    @Test
    void shouldSayThatAServiceIsSilentForTooLong() {
        // given: the tests' gateway waits 5 s
        ASSESSMENT_SERVICE.goAway();
        try (RawService service = new RawService("assessment", connection -> {
            RawService.head(connection);
            connection.getInputStream().read();
        })) {
            // when, then
            RestAssured.given()
                    .get(ASSESSMENT + "/results")
                    .then()
                    .statusCode(504)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", is("/problems/gateway-timeout"));
            assertThat(service).isNotNull();
        }
    }

    private static void prepareAgain() {
        CATALOG_SERVICE.reset();
        CATALOG_SERVICE.answers("GET", CATALOG + "/curricula", StubAnswer.json(Map.of("items", 0)));
    }
}
