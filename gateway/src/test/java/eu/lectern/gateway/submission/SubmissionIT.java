package eu.lectern.gateway.submission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.HandedIn;
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
class SubmissionIT extends AgainstStubs {

    private static final String SUBMISSIONS = ASSESSMENT + "/submissions";
    private static final String ONE = SUBMISSIONS + "/" + HandedIn.ID;
    private static final String PAYLOAD =
            " { idempotencyKey userErrors { field message code } submission { id status text"
                    + " feedback submittedAt enrolment { learner } result { assessment } } } }";
    private static final String SUBMIT =
            "mutation($input: SubmitWorkInput!) { done: submitWork(input: $input)" + PAYLOAD;
    private static final String ASSESS =
            "mutation($input: AssessSubmissionInput!) { done: assessSubmission(input: $input)" + PAYLOAD;
    private static final Map<String, Object> WORK = Map.of(
            "enrolment", Enrolled.ID.toString(),
            "assessment", "M01-PROJECT",
            "text", "My project.",
            "idempotencyKey", "key-1");
    private static final Map<String, Object> VERDICT = Map.of(
            "submission", HandedIn.ID.toString(),
            "outcome", "PASSED",
            "feedback", "Well done.",
            "idempotencyKey", "key-1");

    static Stream<Arguments> mutations() {
        return Stream.of(
                Arguments.of(SUBMIT, WORK, SUBMISSIONS, "enrolment with this id"),
                Arguments.of(ASSESS, VERDICT, ONE + "/assessment", "submission with this id"));
    }

    @Test
    void shouldHandInWork() throws Exception {
        // given
        ASSESSMENT_SERVICE.answers("POST", SUBMISSIONS, StubAnswer.created(HandedIn.waiting()));
        ENROLMENT_SERVICE.answers(
                "GET", ENROLMENT + "/enrolments/" + Enrolled.ID, StubAnswer.json(Enrolled.enrolment()));

        // when
        var answer = mutate(SUBMIT, WORK);

        // then
        answer.body("errors", nullValue())
                .body("data.done.idempotencyKey", is("key-1"))
                .body("data.done.submission.status", is("AWAITING_ASSESSMENT"))
                .body("data.done.submission.enrolment.learner", is("L-1"))
                .body("data.done.submission.result", nullValue());
        JsonNode body = sent();
        Assertions.assertThat(body.get("enrolment").asText()).isEqualTo(Enrolled.ID.toString());
        Assertions.assertThat(body.get("text").asText()).isEqualTo("My project.");
        Assertions.assertThat(ASSESSMENT_SERVICE.seen().getFirst().header("Idempotency-Key"))
                .hasValue("key-1");
    }

    @Test
    void shouldAssessASubmissionByItsGlobalIdAndShowTheResult() throws Exception {
        // given
        ASSESSMENT_SERVICE.answers("POST", SUBMISSIONS, StubAnswer.created(HandedIn.waiting()));
        ASSESSMENT_SERVICE.answers("POST", ONE + "/assessment", StubAnswer.created(HandedIn.passed()));
        ASSESSMENT_SERVICE.answers(
                "GET", ASSESSMENT + "/results/" + Enrolled.RESULT, StubAnswer.json(Enrolled.result()));
        String id = mutate(SUBMIT, WORK).extract().path("data.done.submission.id");
        ASSESSMENT_SERVICE.forgetSeen();

        // when
        var answer = mutate(ASSESS, Map.of("submission", id, "grade", 5));

        // then
        answer.body("data.done.submission.status", is("PASSED"))
                .body("data.done.submission.feedback", is("Well done."))
                .body("data.done.submission.result.assessment", is("M01-MOOC-TEST"))
                .body("data.done.idempotencyKey", matchesPattern("[0-9a-f-]{36}"));
        Assertions.assertThat(sent().get("grade").asInt()).isEqualTo(5);
    }

    @Test
    void shouldListTheTeachersQueueByPages() {
        // given
        ASSESSMENT_SERVICE.answers(
                "GET", SUBMISSIONS, StubAnswer.json(Enrolled.page(List.of(HandedIn.waiting()), "c2")));
        ENROLMENT_SERVICE.answers(
                "GET", ENROLMENT + "/enrolments/" + Enrolled.ID, StubAnswer.json(Enrolled.enrolment()));

        // when
        var answer = ask(
                as("instructor1"),
                "{ submissions(first: 1) { totalCount nodes { assessment enrolment { learner programme { title } } }"
                        + " pageInfo { hasNextPage } } }");

        // then
        answer.body("errors", nullValue())
                .body("data.submissions.nodes[0].enrolment.learner", is("L-1"))
                .body("data.submissions.nodes[0].enrolment.programme.title", is("Programme CECO"))
                .body("data.submissions.pageInfo.hasNextPage", is(true))
                .body("data.submissions.totalCount", nullValue());
        Assertions.assertThat(ASSESSMENT_SERVICE.seen())
                .extracting(SeenRequest::target)
                .containsExactly(SUBMISSIONS + "?status=AWAITING_ASSESSMENT&limit=1");
    }

    @Test
    void shouldRefuseAQueueThatThereIsNot() {
        // given
        ASSESSMENT_SERVICE.answers(
                "GET",
                SUBMISSIONS,
                StubAnswer.problem(
                        400,
                        Map.of(
                                "violations",
                                List.of(Map.of("field", "status", "message", "must be AWAITING_ASSESSMENT")))));

        // when
        var answer = ask(as("instructor1"), "{ submissions(status: PASSED) { nodes { id } } viewer { name } }");

        // then
        answer.body("data.submissions", nullValue())
                .body("data.viewer.name", is("instructor1"))
                .body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].extensions.violations[0].field", is("status"));
    }

    @Test
    void shouldListAnEnrolmentsSubmissions() {
        // given
        ENROLMENT_SERVICE.answers(
                "GET", ENROLMENT + "/enrolments/" + Enrolled.ID, StubAnswer.json(Enrolled.enrolment()));
        ASSESSMENT_SERVICE.answers("GET", SUBMISSIONS, StubAnswer.json(Enrolled.page(List.of(HandedIn.passed()))));

        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { enrolment(id: $id) { submissions { totalCount nodes { text status"
                        + " enrolment { learner } } } } }",
                Map.of("id", Enrolled.ID.toString()));

        // then
        answer.body("errors", nullValue())
                .body("data.enrolment.submissions.totalCount", is(1))
                .body("data.enrolment.submissions.nodes.status", contains("PASSED"))
                .body("data.enrolment.submissions.nodes.enrolment.learner", contains("L-1"));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen())
                .extracting(SeenRequest::target)
                .containsExactly(SUBMISSIONS + "?enrolment=" + Enrolled.ID + "&limit=50");
    }

    @Test
    void shouldFetchASubmissionAgainByItsGlobalId() {
        // given
        ASSESSMENT_SERVICE.answers("POST", SUBMISSIONS, StubAnswer.created(HandedIn.waiting()));
        ASSESSMENT_SERVICE.answers("GET", ONE, StubAnswer.json(HandedIn.passed()));
        String id = mutate(SUBMIT, WORK).extract().path("data.done.submission.id");

        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { node(id: $id) { id ... on Submission { status } } }",
                Map.of("id", id));

        // then
        answer.body("data.node.id", is(id)).body("data.node.status", is("PASSED"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldTellThePersonWhatToCorrect(String mutation, Map<String, Object> input, String path, String what) {
        // given
        ASSESSMENT_SERVICE.answers(
                "POST",
                path,
                StubAnswer.problem(
                        422, Map.of("violations", List.of(Map.of("field", "assessment", "message", "takes no work")))));
        var invalid = mutate(mutation, input);
        ASSESSMENT_SERVICE.answers("POST", path, StubAnswer.problem(409, Map.of("detail", "It is withdrawn.")));

        // when
        var conflict = mutate(mutation, input);

        // then
        invalid.body("errors", nullValue())
                .body("data.done.submission", nullValue())
                .body("data.done.userErrors.field", contains("assessment"))
                .body("data.done.userErrors.code", contains("INVALID"));
        conflict.body("data.done.userErrors.message", contains("It is withdrawn."))
                .body("data.done.userErrors.code", contains("CONFLICT"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void shouldKeepWhatNobodyCanCorrectAnError(String mutation, Map<String, Object> input, String path, String what) {
        // given
        ASSESSMENT_SERVICE.answers("POST", path, StubAnswer.status(403));
        var forbidden = mutate(mutation, input);
        ASSESSMENT_SERVICE.answers("POST", path, StubAnswer.status(404));
        var notFound = mutate(mutation, input);

        // when
        ASSESSMENT_SERVICE.goAway();
        var away = mutate(mutation, input);

        // then: with the key for a retry in any case
        forbidden.body("errors[0].extensions.code", is("FORBIDDEN")).body("data.done.idempotencyKey", is("key-1"));
        notFound.body("errors[0].extensions.code", is("NOT_FOUND"))
                .body("errors[0].message", is("There is no " + what + "."));
        away.body("errors[0].extensions.code", is("UNAVAILABLE"))
                .body("data.done.idempotencyKey", is("key-1"))
                .body("data.done.userErrors", hasSize(0));
    }

    @Test
    void shouldNotSendWhatCannotBeSent() {
        // when
        var badId = mutate(ASSESS, Map.of("submission", Enrolled.ID + "x", "outcome", "PASSED"));
        var badKey = mutate(
                SUBMIT,
                Map.of(
                        "enrolment", Enrolled.ID.toString(),
                        "assessment", "M01-PROJECT",
                        "idempotencyKey", "a\nb"));

        // then
        badId.body("data.done.userErrors.field", contains("submission"));
        badKey.body("data.done.userErrors.field", contains("idempotencyKey"));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).isEmpty();
    }

    private static ValidatableResponse mutate(String mutation, Map<String, Object> input) {
        return ask(as("learner1"), mutation, Map.of("input", input));
    }

    private static JsonNode sent() throws Exception {
        return new ObjectMapper().readTree(ASSESSMENT_SERVICE.seen().getFirst().body());
    }
}
