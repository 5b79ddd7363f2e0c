package eu.lectern.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.rest.EnrolmentsApi;
import eu.lectern.system.rest.Rest;
import eu.lectern.system.rest.ResultsApi;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The system as its users see it. */
public record Lectern(LocalStack stack) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Recording and reading results with a token. */
    public ResultsApi results(String token) {
        return new ResultsApi(rest(token, ServiceName.ASSESSMENT));
    }

    /** Enrolling and reading what comes of it with a token. */
    public EnrolmentsApi enrolments(String token) {
        return new EnrolmentsApi(rest(token, ServiceName.ENROLMENT));
    }

    /** A programme as it is published. */
    public PublishedProgramme programme(String token, String code) {
        return PublishedProgramme.read(rest(token, ServiceName.CATALOG), code);
    }

    private Rest rest(String token, ServiceName service) {
        return new Rest(token, List.of(stack.url(service)));
    }

    /** A request to a service, with a token. */
    public RequestSpecification as(String token, ServiceName service) {
        return anonymous(service).auth().oauth2(token);
    }

    /** A request to a service, without a token. */
    public RequestSpecification anonymous(ServiceName service) {
        return given().baseUri(stack.url(service).toString());
    }

    /** Enrols somebody new of LV-DEMO and gives the enrolment's id. */
    String enrolSomebody(String token, String programme) {
        return enrol(token, Map.of("learner", "learner-" + UUID.randomUUID(), "programme", programme))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Ends what an earlier test may have left: a person is in a programme once at a time. */
    public void withdrawFrom(String programme, String learnerToken, String coordinatorToken) {
        List<String> active = as(learnerToken, ServiceName.ENROLMENT)
                .queryParams("programme", programme, "status", "ACTIVE")
                .get("/api/enrolment/v1/enrolments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        for (String enrolment : active) {
            as(coordinatorToken, ServiceName.ENROLMENT)
                    .post("/api/enrolment/v1/enrolments/{id}/withdrawal", enrolment)
                    .then()
                    .statusCode(200);
        }
    }

    Response enrol(String token, Map<String, Object> enrolment) {
        return as(token, ServiceName.ENROLMENT)
                .contentType(ContentType.JSON)
                .body(enrolment)
                .post("/api/enrolment/v1/enrolments");
    }

    Response record(String token, String idempotencyKey, Map<String, Object> result) {
        return as(token, ServiceName.ASSESSMENT)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", idempotencyKey)
                .body(result)
                .post("/api/assessment/v1/results");
    }

    JsonPath progress(String token, String enrolment) {
        return as(token, ServiceName.ENROLMENT)
                .get("/api/enrolment/v1/enrolments/{id}/progress", enrolment)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String moduleStatus(String token, String enrolment, String module) {
        return progress(token, enrolment).getString("modules.find { it.code == '" + module + "' }.status");
    }

    /**
     * The answer of the gateway once every service that it needs has answered: one that is busy or has just started may be
     * away for the second that a read is waited for.
     */
    public JsonPath graphql(String token, String query, Map<String, ?> variables) {
        return await("an answer without UNAVAILABLE")
                .atMost(PATIENCE)
                .until(
                        () -> graphqlAsItIs(token, query, variables),
                        answer -> !codes(answer).contains("UNAVAILABLE"));
    }

    private static List<String> codes(JsonPath answer) {
        List<String> codes = answer.getList("errors.extensions.code", String.class);
        return codes == null ? List.of() : codes;
    }

    /** The first answer of the gateway, whatever is missing in it. */
    public JsonPath graphqlAsItIs(String token, String query, Map<String, ?> variables) {
        return as(token, ServiceName.GATEWAY)
                .contentType(ContentType.JSON)
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Map<String, Object> percent(String enrolment, String assessment, Number percent) {
        return result(enrolment, assessment, "percent", percent);
    }

    static Map<String, Object> passed(String enrolment, String assessment) {
        return result(enrolment, assessment, "outcome", "PASSED");
    }

    private static Map<String, Object> result(String enrolment, String assessment, String field, Object value) {
        return Map.of(
                "enrolment",
                enrolment,
                "assessment",
                assessment,
                field,
                value,
                "achievedOn",
                LocalDate.now(java.time.ZoneOffset.UTC).toString());
    }
}
