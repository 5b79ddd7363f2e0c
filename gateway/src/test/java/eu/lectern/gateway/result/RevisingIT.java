package eu.lectern.gateway.result;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class RevisingIT extends AgainstStubs {

    private static final String ONE = ASSESSMENT + "/results/" + Enrolled.RESULT;
    private static final String PAYLOAD =
            " { idempotencyKey userErrors { field message code revision } result { id revision revoked alsoServes } } }";
    private static final String CORRECT =
            "mutation($input: CorrectResultInput!) { done: correctResult(input: $input)" + PAYLOAD;
    private static final String REVOKE =
            "mutation($input: RevokeResultInput!) { done: revokeResult(input: $input)" + PAYLOAD;
    private static final Map<String, Object> REVOCATION =
            Map.of("result", Enrolled.RESULT.toString(), "revision", 1, "reason", "Somebody else's.");

    static Stream<Arguments> mutations() {
        return Stream.of(Arguments.of(CORRECT, correction(), "PUT"), Arguments.of(REVOKE, REVOCATION, "DELETE"));
    }

    @Test
    void shouldCorrectTheRevisionThatWasSeen() throws Exception {
        // given
        ASSESSMENT_SERVICE.answers("PUT", ONE, StubAnswer.json(Enrolled.revised(2, false)));

        // when
        var answer = mutate(CORRECT, correction());

        // then
        answer.body("errors", nullValue())
                .body("data.done.userErrors", hasSize(0))
                .body("data.done.idempotencyKey", nullValue())
                .body("data.done.result.revision", is(2));
        SeenRequest sent = ASSESSMENT_SERVICE.seen().getFirst();
        JsonNode body = new ObjectMapper().readTree(sent.body());
        Assertions.assertThat(sent.header("If-Match")).hasValue("\"1\"");
        Assertions.assertThat(body.get("percent").asInt()).isEqualTo(90);
        Assertions.assertThat(body.get("reason").asText()).isEqualTo("Misread.");
        Assertions.assertThat(body.get("alsoServes").get(0).asText()).isEqualTo("M02-PROJECT");
    }

    @Test
    void shouldRevokeWithAReason() throws Exception {
        // given
        ASSESSMENT_SERVICE.answers("DELETE", ONE, StubAnswer.json(Enrolled.revised(2, true)));

        // when
        var answer = mutate(REVOKE, REVOCATION);

        // then
        answer.body("errors", nullValue()).body("data.done.result.revoked", is(true));
        SeenRequest sent = ASSESSMENT_SERVICE.seen().getFirst();
        Assertions.assertThat(sent.header("If-Match")).hasValue("\"1\"");
        Assertions.assertThat(
                        new ObjectMapper().readTree(sent.body()).get("reason").asText())
                .isEqualTo("Somebody else's.");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldTellThePresentRevisionWhenTheSentOneIsStale(String mutation, Map<String, Object> input, String method) {
        // given
        ASSESSMENT_SERVICE.answers(
                method, ONE, StubAnswer.problem(412, Map.of("detail", "It is at revision 3; read it again.")));
        ASSESSMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.revised(3, false)));

        // when
        var answer = mutate(mutation, input);

        // then
        answer.body("errors", nullValue())
                .body("data.done.userErrors.field", contains("revision"))
                .body("data.done.userErrors.code", contains("CONFLICT"))
                .body("data.done.userErrors.revision", contains(3))
                .body("data.done.userErrors.message", contains("It is at revision 3; read it again."))
                .body("data.done.result.revision", is(3));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldTellOfAStaleRevisionEvenWhenThePresentOneCannotBeRead(
            String mutation, Map<String, Object> input, String method) {
        // given: no answer to GET
        ASSESSMENT_SERVICE.answers(method, ONE, StubAnswer.problem(412, Map.of("detail", "It has changed.")));

        // when
        var answer = mutate(mutation, input);

        // then
        answer.body("errors", nullValue())
                .body("data.done.userErrors.field", contains("revision"))
                .body("data.done.userErrors[0].revision", nullValue())
                .body("data.done.result", nullValue());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldTellWhatIsToBeCorrected(String mutation, Map<String, Object> input, String method) {
        // given
        ASSESSMENT_SERVICE.answers(
                method,
                ONE,
                StubAnswer.problem(
                        400, Map.of("violations", List.of(Map.of("field", "reason", "message", "must not be blank")))));
        var invalid = mutate(mutation, input);
        ASSESSMENT_SERVICE.answers(
                method, ONE, StubAnswer.problem(409, Map.of("detail", "The result is revoked already.")));

        // when
        var conflict = mutate(mutation, input);

        // then
        invalid.body("data.done.userErrors.field", contains("reason"))
                .body("data.done.userErrors.code", contains("INVALID"));
        conflict.body("data.done.userErrors.message", contains("The result is revoked already."))
                .body("data.done.userErrors[0].revision", nullValue());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldKeepWhatNobodyCanCorrectAnError(String mutation, Map<String, Object> input, String method) {
        // given
        ASSESSMENT_SERVICE.answers(method, ONE, StubAnswer.status(403));
        var forbidden = mutate(mutation, input);
        ASSESSMENT_SERVICE.answers(method, ONE, StubAnswer.status(404));
        var notFound = mutate(mutation, input);

        // when
        ASSESSMENT_SERVICE.goAway();
        var away = mutate(mutation, input);

        // then
        forbidden.body("errors[0].extensions.code", is("FORBIDDEN")).body("data.done.result", nullValue());
        notFound.body("errors[0].extensions.code", is("NOT_FOUND"))
                .body("errors[0].message", is("There is no result with this id."));
        away.body("errors[0].extensions.code", is("UNAVAILABLE")).body("data.done.userErrors", hasSize(0));
    }

    private static ValidatableResponse mutate(String mutation, Map<String, Object> input) {
        return ask(as("instructor1"), mutation, Map.of("input", input));
    }

    private static Map<String, Object> correction() {
        Map<String, Object> input = new HashMap<>(REVOCATION);
        input.put("percent", 90);
        input.put("achievedOn", "2026-09-01");
        input.put("reason", "Misread.");
        input.put("alsoServes", List.of("M02-PROJECT"));
        return input;
    }
}
