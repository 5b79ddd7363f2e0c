package eu.lectern.gateway.result;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordResultIT extends AgainstStubs {

    private static final String RESULTS = ASSESSMENT + "/results";
    private static final String MUTATION = "mutation($input: RecordResultInput!) { recordResult(input: $input) {"
            + " idempotencyKey userErrors { field message code } result { id revision assessment outcome revoked percent"
            + " grade achievedOn source recordedAt enrolment { learner } } } }";

    @Test
    void shouldRecordAResult() throws Exception {
        // given
        ASSESSMENT_SERVICE.answers("POST", RESULTS, StubAnswer.created(Enrolled.result()));
        ENROLMENT_SERVICE.answers(
                "GET", ENROLMENT + "/enrolments/" + Enrolled.ID, StubAnswer.json(Enrolled.enrolment()));

        // when
        var answer = record(Map.of("percent", 82.5, "source", "course 7", "idempotencyKey", "key-1"));

        // then
        answer.body("errors", nullValue())
                .body("data.recordResult.idempotencyKey", is("key-1"))
                .body("data.recordResult.userErrors", hasSize(0))
                .body("data.recordResult.result.revision", is(1))
                .body("data.recordResult.result.outcome", is("PASSED"))
                .body("data.recordResult.result.percent", is(82.5f))
                .body("data.recordResult.result.revoked", is(false))
                .body("data.recordResult.result.enrolment.learner", is("L-1"));
        SeenRequest sent = ASSESSMENT_SERVICE.seen().getFirst();
        JsonNode body = new ObjectMapper().readTree(sent.body());
        Assertions.assertThat(sent.header("Idempotency-Key")).hasValue("key-1");
        Assertions.assertThat(sent.header("Authorization"))
                .hasValueSatisfying(token -> Assertions.assertThat(token).startsWith("Bearer "));
        Assertions.assertThat(body.get("enrolment").asText()).isEqualTo(Enrolled.ID.toString());
        Assertions.assertThat(body.get("percent").decimalValue()).isEqualByComparingTo("82.5");
        Assertions.assertThat(body.get("achievedOn").asText()).isEqualTo("2026-09-01");
    }

    @Test
    void shouldMakeAKeyWhereNoneIsGiven() {
        // given
        ASSESSMENT_SERVICE.answers("POST", RESULTS, StubAnswer.created(Enrolled.result()));

        // when
        var answer = record(Map.of("percent", 82.5));

        // then
        String key = answer.body("data.recordResult.idempotencyKey", matchesPattern("[0-9a-f-]{36}"))
                .extract()
                .path("data.recordResult.idempotencyKey");
        Assertions.assertThat(ASSESSMENT_SERVICE.seen().getFirst().header("Idempotency-Key"))
                .hasValue(key);
    }

    @Test
    void shouldFetchAResultAgainByItsGlobalId() {
        // given
        ASSESSMENT_SERVICE.answers("POST", RESULTS, StubAnswer.created(Enrolled.result()));
        ASSESSMENT_SERVICE.answers("GET", RESULTS + "/" + Enrolled.RESULT, StubAnswer.json(Enrolled.result()));
        String id = record(Map.of("percent", 82.5)).extract().path("data.recordResult.result.id");

        // when
        var answer = ask(
                as("instructor1"),
                "query($id: ID!) { node(id: $id) { id ... on Result { assessment } } }",
                Map.of("id", id));

        // then
        answer.body("data.node.id", is(id)).body("data.node.assessment", is("M01-MOOC-TEST"));
    }

    @Test
    void shouldTellThePersonWhatToCorrect() {
        // given
        ASSESSMENT_SERVICE.answers(
                "POST",
                RESULTS,
                StubAnswer.problem(
                        400,
                        Map.of(
                                "title",
                                "The request cannot be understood",
                                "violations",
                                List.of(
                                        Map.of("field", "percent", "message", "must be at most 100"),
                                        Map.of("field", "Idempotency-Key", "message", "is odd")))));

        // when
        var answer = record(Map.of("percent", 101));

        // then
        answer.body("errors", nullValue())
                .body("data.recordResult.result", nullValue())
                .body("data.recordResult.userErrors.field", contains("percent", "idempotencyKey"))
                .body("data.recordResult.userErrors[0].message", is("must be at most 100"))
                .body("data.recordResult.userErrors[0].code", is("INVALID"));
    }

    @Test
    void shouldTellThatAKeyWasUsedForAnotherResult() {
        // given
        ASSESSMENT_SERVICE.answers(
                "POST", RESULTS, StubAnswer.problem(422, Map.of("detail", "The key was used for another request.")));

        // when
        var answer = record(Map.of("percent", 80, "idempotencyKey", "used"));

        // then
        answer.body("data.recordResult.userErrors[0].field", nullValue())
                .body("data.recordResult.userErrors[0].message", is("The key was used for another request."));
    }

    @Test
    void shouldTellOfAConflict() {
        // given
        ASSESSMENT_SERVICE.answers("POST", RESULTS, StubAnswer.problem(409, Map.of("detail", "Somebody was faster.")));

        // when
        var answer = record(Map.of("percent", 80));

        // then
        answer.body("data.recordResult.userErrors[0].code", is("CONFLICT"))
                .body("data.recordResult.userErrors[0].message", is("Somebody was faster."));
    }

    @Test
    void shouldNotSendWhatCannotBeSent() {
        // when
        var badEnrolment = record(Map.of("enrolment", "nonsense"));
        var badKey = record(Map.of("idempotencyKey", "a\nb"));

        // then
        badEnrolment.body("data.recordResult.userErrors[0].field", is("enrolment"));
        badKey.body("data.recordResult.userErrors[0].field", is("idempotencyKey"));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).isEmpty();
    }

    @Test
    void shouldGiveTheKeyForARetryWhenTheOutcomeIsNotKnown() {
        // given
        ASSESSMENT_SERVICE.answers(
                "POST", RESULTS, StubAnswer.created(Enrolled.result()).after(Duration.ofSeconds(30)));

        // when
        var answer = record(Map.of("percent", 80));

        // then
        answer.body("errors[0].extensions.code", is("UNAVAILABLE"))
                .body("data.recordResult.idempotencyKey", notNullValue())
                .body("data.recordResult.result", nullValue());
    }

    @Test
    void shouldSayForbiddenWhenTheRoleIsMissing() {
        // given
        ASSESSMENT_SERVICE.answers("POST", RESULTS, StubAnswer.problem(403, Map.of("detail", "secret reason")));

        // when
        var answer = record(Map.of("percent", 80));

        // then
        answer.body("errors[0].extensions.code", is("FORBIDDEN"))
                .body("errors[0].message", is("The token's roles do not allow this."));
    }

    @Test
    void shouldAskForATokenAndSendNothing() {
        // when
        var answer = ask(anonymous(), MUTATION, Map.of("input", input(Map.of("percent", 80))));

        // then
        answer.body("errors[0].extensions.code", is("UNAUTHENTICATED"));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).isEmpty();
    }

    private static ValidatableResponse record(Map<String, Object> fields) {
        return ask(
                anonymous().header("Authorization", "Bearer " + TestTokens.forUser("instructor1")),
                MUTATION,
                Map.of("input", input(fields)));
    }

    private static Map<String, Object> input(Map<String, Object> fields) {
        Map<String, Object> input = new HashMap<>(
                Map.of("enrolment", Enrolled.ID.toString(), "assessment", "M01-MOOC-TEST", "achievedOn", "2026-09-01"));
        input.putAll(fields);
        return input;
    }
}
