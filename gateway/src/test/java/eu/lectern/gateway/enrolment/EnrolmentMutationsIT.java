package eu.lectern.gateway.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class EnrolmentMutationsIT extends AgainstStubs {

    private static final String ENROLMENTS = ENROLMENT + "/enrolments";
    private static final String ONE = ENROLMENTS + "/" + Enrolled.ID;
    private static final String ERRORS = " userErrors { field message code } ";
    private static final String ENROL =
            "mutation($input: EnrolInput!) { done: enrol(input: $input) { enrolment { id learner }" + ERRORS + "} }";
    private static final String CHOOSE =
            "mutation($input: ChooseScenariosInput!) { done: chooseScenarios(input: $input) {"
                    + " scenarios { modules reachableHours requiredHours warnings } enrolment { learner }" + ERRORS
                    + "} }";
    private static final String WITHDRAW = "mutation($input: WithdrawInput!) { done: withdraw(input: $input) {"
            + " enrolment { learner status }" + ERRORS + "} }";
    private static final String RE_ENROL = "mutation($input: ReEnrolInput!) { done: reEnrol(input: $input) {"
            + " enrolment { learner status }" + ERRORS + "} }";
    private static final Map<String, Object> LEARNER =
            Map.of("learner", "L-1", "programme", "CECO", "startsOn", "2026-09-01");
    private static final Map<String, Object> BY_ID = Map.of("enrolment", Enrolled.ID.toString());
    private static final Map<String, Object> CHOICE =
            Map.of("enrolment", Enrolled.ID.toString(), "modules", List.of("M01"));

    /** Each mutation, with what it sends where. */
    static Stream<Arguments> mutations() {
        return Stream.of(
                Arguments.of(ENROL, LEARNER, "POST", ENROLMENTS),
                Arguments.of(CHOOSE, CHOICE, "PUT", ONE + "/scenarios"),
                Arguments.of(WITHDRAW, BY_ID, "POST", ONE + "/withdrawal"),
                Arguments.of(RE_ENROL, BY_ID, "POST", ONE + "/re-enrolment"));
    }

    @Test
    void shouldEnrolALearner() throws Exception {
        // given
        ENROLMENT_SERVICE.answers("POST", ENROLMENTS, StubAnswer.created(Enrolled.enrolment()));

        // when
        var answer = mutate(ENROL, LEARNER);

        // then
        answer.body("errors", nullValue())
                .body("data.done.enrolment.learner", is("L-1"))
                .body("data.done.userErrors", hasSize(0));
        JsonNode body = sent();
        Assertions.assertThat(body.get("learner").asText()).isEqualTo("L-1");
        Assertions.assertThat(body.get("startsOn").asText()).isEqualTo("2026-09-01");
        Assertions.assertThat(body.get("subject").isNull()).isTrue();
    }

    @Test
    void shouldTellThatTheLearnerIsInTheProgrammeAlready() {
        // given
        ENROLMENT_SERVICE.answers(
                "POST",
                ENROLMENTS,
                StubAnswer.problem(
                        409,
                        Map.of(
                                "detail",
                                "The learner has an active enrolment in this programme already.",
                                "violations",
                                List.of(Map.of("field", "programme", "message", "has an active enrolment")))));

        // when
        var answer = mutate(ENROL, LEARNER);

        // then
        answer.body("errors", nullValue())
                .body("data.done.enrolment", nullValue())
                .body("data.done.userErrors.field", contains("programme"))
                .body("data.done.userErrors.code", contains("CONFLICT"))
                .body(
                        "data.done.userErrors[0].message",
                        is("The learner has an active enrolment in this programme already."));
    }

    @Test
    void shouldChooseScenariosAndShowTheEnrolmentAsItIsThen() throws Exception {
        // given
        ENROLMENT_SERVICE.answers(
                "PUT",
                ONE + "/scenarios",
                StubAnswer.json(Map.of(
                        "modules",
                        List.of("M01"),
                        "reachableHours",
                        8,
                        "requiredHours",
                        160,
                        "warnings",
                        List.of("It is not enough."))));
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));

        // when
        var answer = mutate(CHOOSE, CHOICE);

        // then
        answer.body("errors", nullValue())
                .body("data.done.scenarios.modules", contains("M01"))
                .body("data.done.scenarios.reachableHours", is(8))
                .body("data.done.scenarios.warnings", contains("It is not enough."))
                .body("data.done.enrolment.learner", is("L-1"));
        Assertions.assertThat(sent().get("modules")).hasSize(1);
    }

    @Test
    void shouldWithdrawAndReEnrolInOneRequestAndShowEachAsItWasThen() {
        // given: the service's progress changes with each
        ENROLMENT_SERVICE.answers("POST", ONE + "/withdrawal", StubAnswer.json(Enrolled.enrolment()));
        ENROLMENT_SERVICE.answers("POST", ONE + "/re-enrolment", StubAnswer.json(Enrolled.enrolment()));
        ENROLMENT_SERVICE.answers("GET", ENROLMENT + "/progress", StubAnswer.json(Enrolled.progressPage()));

        // when
        var answer = ask(
                as("coordinator1"),
                "mutation($id: ID!) { withdraw(input: {enrolment: $id}) { enrolment { progress { version } } }"
                        + " reEnrol(input: {enrolment: $id}) { enrolment { progress { version } } } }",
                Map.of("id", Enrolled.ID.toString()));

        // then: the second does not show what was read before it
        answer.body("errors", nullValue()).body("data.reEnrol.enrolment.progress.version", is(17));
        Assertions.assertThat(ENROLMENT_SERVICE.seen())
                .extracting(SeenRequest::method)
                .containsExactly("POST", "GET", "POST", "GET");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldTellThePersonWhatToCorrect(String mutation, Map<String, Object> input, String method, String path) {
        // given
        ENROLMENT_SERVICE.answers(
                method,
                path,
                StubAnswer.problem(
                        422, Map.of("violations", List.of(Map.of("field", "modules[0]", "message", "is unknown")))));

        // when
        var answer = mutate(mutation, input);

        // then
        answer.body("errors", nullValue())
                .body("data.done.enrolment", nullValue())
                .body("data.done.userErrors.field", contains("modules[0]"))
                .body("data.done.userErrors.code", contains("INVALID"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldTellOfAConflict(String mutation, Map<String, Object> input, String method, String path) {
        // given
        ENROLMENT_SERVICE.answers(
                method, path, StubAnswer.problem(409, Map.of("detail", "The enrolment has been withdrawn.")));

        // when
        var answer = mutate(mutation, input);

        // then
        answer.body("errors", nullValue())
                .body("data.done.userErrors.message", contains("The enrolment has been withdrawn."))
                .body("data.done.userErrors.code", contains("CONFLICT"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldKeepWhatNobodyCanCorrectAnError(String mutation, Map<String, Object> input, String method, String path) {
        // given
        ENROLMENT_SERVICE.answers(method, path, StubAnswer.problem(403, Map.of("detail", "eu.lectern.Secret")));

        // when
        var forbidden = mutate(mutation, input);
        ENROLMENT_SERVICE.answers(method, path, StubAnswer.problem(404, Map.of("detail", "no such enrolment")));
        var notFound = mutate(mutation, input);
        ENROLMENT_SERVICE.goAway();
        var away = mutate(mutation, input);

        // then
        code(forbidden, "FORBIDDEN").body("errors[0].message", not(containsString("eu.lectern")));
        code(notFound, "NOT_FOUND");
        code(away, "UNAVAILABLE");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldSendAWriteOnceEvenWhenNobodyAnswers(
            String mutation, Map<String, Object> input, String method, String path) {
        // given
        ENROLMENT_SERVICE.answers(method, path, StubAnswer.status(502));

        // when
        var answer = mutate(mutation, input);

        // then
        code(answer, "UNAVAILABLE");
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).hasSize(1);
    }

    @Test
    void shouldNameAnIdThatIsNone() {
        // when
        var answer = mutate(WITHDRAW, Map.of("enrolment", "nonsense"));

        // then
        answer.body("errors", nullValue()).body("data.done.userErrors.field", contains("enrolment"));
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).isEmpty();
    }

    @Test
    void shouldAskForATokenAndSendNothing() {
        // when
        var answer = ask(anonymous(), WITHDRAW, Map.of("input", BY_ID));

        // then
        code(answer, "UNAUTHENTICATED");
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).isEmpty();
    }

    private static ValidatableResponse mutate(String mutation, Map<String, Object> input) {
        return ask(as("coordinator1"), mutation, Map.of("input", input));
    }

    private static ValidatableResponse code(ValidatableResponse answer, String code) {
        return answer.body("errors", hasSize(1))
                .body("errors[0].extensions.code", is(code))
                .body("data.done.enrolment", nullValue())
                .body("data.done.userErrors", hasSize(0));
    }

    private static JsonNode sent() throws Exception {
        return new ObjectMapper().readTree(ENROLMENT_SERVICE.seen().getFirst().body());
    }
}
