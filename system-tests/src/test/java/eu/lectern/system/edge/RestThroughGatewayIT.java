package eu.lectern.system.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner needs one address for everything: what the services say comes through whole. */
@ExtendWith(WholeSystem.class)
class RestThroughGatewayIT {

    private static final String ENROLMENTS = "/api/enrolment/v1/enrolments";
    private static final String RESULTS = "/api/assessment/v1/results";

    @Test
    void shouldLetACatalogueReaderKeepWhatDidNotChange(Lectern lectern) {
        // when
        Response module = at(lectern).header("Accept-Language", "lv").get("/api/catalog/v1/modules/M06");

        // then
        module.then()
                .statusCode(200)
                .header("Content-Language", startsWith("lv"))
                .body("code", is("M06"));
        at(lectern)
                .header("Accept-Language", "lv")
                .header("If-None-Match", module.header("ETag"))
                .get("/api/catalog/v1/modules/M06")
                .then()
                .statusCode(304)
                .body(is(emptyString()));
    }

    @Test
    void shouldLeadToANewEnrolmentAtTheSamePort(LocalStack stack, Lectern lectern) {
        // given: a partner's own system
        String token = stack.clientToken("partner-it");
        lectern.enrolments(token).enrolSomebody("CECO"); // The curriculum has arrived.

        // when
        Response enrolled = as(token, lectern)
                .body(Map.of("learner", "learner-" + UUID.randomUUID(), "programme", "CECO"))
                .post(ENROLMENTS);

        // then
        enrolled.then().statusCode(201);
        URI gateway = stack.url(ServiceName.GATEWAY);
        URI location = gateway.resolve(enrolled.header("Location"));
        assertThat(location).hasPort(gateway.getPort()).hasHost(gateway.getHost());
        RestAssured.given()
                .auth()
                .oauth2(token)
                .get(location)
                .then()
                .statusCode(200)
                .body("id", is(enrolled.<String>path("id")));
    }

    @Test
    void shouldHoldTheRevisionThatAPartnerNames(LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        UUID enrolment = lectern.enrolments(token).enrolSomebody("CECO");
        Map<String, Object> result =
                Map.of("enrolment", enrolment, "assessment", "M06-MOOC-TEST", "percent", 70, "achievedOn", today());

        // when
        Response recorded = as(token, lectern)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(result)
                .post(RESULTS);
        String one = RESULTS + "/" + recorded.then().statusCode(201).extract().path("id");
        Response read = as(token, lectern).get(one);

        // then
        as(token, lectern)
                .header("If-Match", read.header("ETag"))
                .body(correction(80))
                .put(one)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("outcome", is("PASSED"));
        isProblem(
                412,
                as(token, lectern)
                        .header("If-Match", read.header("ETag"))
                        .body(correction(85))
                        .put(one));
        isProblem(428, as(token, lectern).body(correction(85)).put(one));
    }

    @Test
    void shouldPassOnWhyAServiceRefuses(LocalStack stack, Lectern lectern) {
        isProblem(401, at(lectern).get(ENROLMENTS));
        isProblem(401, as("no.token.at-all", lectern).get(ENROLMENTS));
        isProblem(
                403,
                as(stack.token("learner1"), lectern)
                        .body(Map.of("learner", "me", "programme", "CECO"))
                        .post(ENROLMENTS));
        isProblem(404, as(stack.token("coordinator1"), lectern).get(ENROLMENTS + "/" + UUID.randomUUID()));
        isProblem(404, at(lectern).get("/api/catalog/v1/modules/M99"));
        isProblem(
                        400,
                        as(stack.token("instructor1"), lectern)
                                .header("Idempotency-Key", "k")
                                .body(Map.of("assessment", "M06-MOOC-TEST"))
                                .post(RESULTS))
                .body("violations.field", hasItem("enrolment"));
    }

    private static ValidatableResponse isProblem(int status, Response answer) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", startsWith("/problems/"));
    }

    private static RequestSpecification at(Lectern lectern) {
        return lectern.anonymous(ServiceName.GATEWAY);
    }

    private static RequestSpecification as(String token, Lectern lectern) {
        return lectern.as(token, ServiceName.GATEWAY).contentType(ContentType.JSON);
    }

    private static Map<String, Object> correction(int percent) {
        return Map.of("percent", percent, "achievedOn", today(), "reason", "the test's second page");
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }
}
