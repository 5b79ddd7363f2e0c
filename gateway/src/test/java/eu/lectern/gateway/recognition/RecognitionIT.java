package eu.lectern.gateway.recognition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.contracts.enrolment.RecognitionView;
import eu.lectern.gateway.relay.IdWithin;
import eu.lectern.gateway.relay.NodeType;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecognitionIT extends AgainstStubs {

    private static final UUID RID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");
    private static final Instant WITHDRAWN = Instant.parse("2026-09-03T08:00:00Z");
    private static final String ONE_ENROLMENT = ENROLMENT + "/enrolments/" + Enrolled.ID;
    private static final String RECOGNITIONS = ONE_ENROLMENT + "/recognitions";
    private static final String ONE = RECOGNITIONS + "/" + RID;
    private static final String PAYLOAD =
            " { userErrors { field message code } recognition { id code part reason evidence"
                    + " recognisedOn withdrawnAt module { title } enrolment { learner } } } }";
    private static final String RECOGNISE =
            "mutation($input: RecogniseInput!) { done: recognisePriorLearning(input: $input)" + PAYLOAD;
    private static final String WITHDRAW =
            "mutation($input: WithdrawRecognitionInput!) { done: withdrawRecognition(input: $input)" + PAYLOAD;
    private static final Map<String, Object> LEARNING = Map.of(
            "enrolment", Enrolled.ID.toString(),
            "module", "M02",
            "part", "ONLINE",
            "reason", "EQUIVALENT_UNIT",
            "evidence", "A certificate.");

    @BeforeEach
    void enrol() {
        ENROLMENT_SERVICE.answers("GET", ONE_ENROLMENT, StubAnswer.json(Enrolled.enrolment()));
    }

    @Test
    void shouldRecognisePriorLearning() throws Exception {
        // given
        ENROLMENT_SERVICE.answers("POST", RECOGNITIONS, StubAnswer.created(recognition(false)));

        // when
        var answer = mutate(RECOGNISE, LEARNING);

        // then
        answer.body("errors", nullValue())
                .body("data.done.userErrors", hasSize(0))
                .body("data.done.recognition.code", is("M02"))
                .body("data.done.recognition.module.title", is("Module 2"))
                .body("data.done.recognition.enrolment.learner", is("L-1"))
                .body("data.done.recognition.withdrawnAt", nullValue());
        JsonNode body =
                new ObjectMapper().readTree(ENROLMENT_SERVICE.seen().getFirst().body());
        Assertions.assertThat(body.get("part").asText()).isEqualTo("ONLINE");
        Assertions.assertThat(body.get("evidence").asText()).isEqualTo("A certificate.");
    }

    @Test
    void shouldWithdrawARecognitionAndShowItAsItIsThen() {
        // given
        ENROLMENT_SERVICE.answers("DELETE", ONE, StubAnswer.json(recognition(true)));

        // when
        var answer = mutate(WITHDRAW, Map.of("recognition", globalId()));

        // then
        answer.body("errors", nullValue()).body("data.done.recognition.withdrawnAt", is(WITHDRAWN.toString()));
    }

    @Test
    void shouldListAnEnrolmentsRecognitionsAndFetchOneAgain() {
        // given
        ENROLMENT_SERVICE.answers("GET", RECOGNITIONS, StubAnswer.json(Enrolled.page(List.of(recognition(false)))));
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(recognition(false)));

        // when
        var list = ask(
                as("learner1"),
                "query($id: ID!) { enrolment(id: $id) { recognitions { totalCount nodes { id reason } } } }",
                Map.of("id", Enrolled.ID.toString()));
        var again = ask(
                as("learner1"),
                "query($id: ID!) { node(id: $id) { id ... on Recognition { code } } }",
                Map.of("id", globalId()));

        // then
        list.body("errors", nullValue())
                .body("data.enrolment.recognitions.totalCount", is(1))
                .body("data.enrolment.recognitions.nodes.id", contains(globalId()))
                .body("data.enrolment.recognitions.nodes.reason", contains("EQUIVALENT_UNIT"));
        again.body("errors", nullValue()).body("data.node.code", is("M02"));
    }

    @Test
    void shouldTellThePersonWhatToCorrect() {
        // given
        ENROLMENT_SERVICE.answers(
                "POST",
                RECOGNITIONS,
                StubAnswer.problem(
                        422, Map.of("violations", List.of(Map.of("field", "module", "message", "is unknown")))));
        var invalid = mutate(RECOGNISE, LEARNING);
        ENROLMENT_SERVICE.answers(
                "POST", RECOGNITIONS, StubAnswer.problem(409, Map.of("detail", "It is recognised already.")));

        // when
        var conflict = mutate(RECOGNISE, LEARNING);
        var noRecognition = mutate(WITHDRAW, Map.of("recognition", RID.toString()));

        // then
        invalid.body("data.done.userErrors.field", contains("module"))
                .body("data.done.userErrors.code", contains("INVALID"));
        conflict.body("data.done.userErrors.code", contains("CONFLICT"));
        noRecognition.body("data.done.userErrors.field", contains("recognition"));
    }

    @Test
    void shouldKeepWhatNobodyCanCorrectAnError() {
        // given
        ENROLMENT_SERVICE.answers("POST", RECOGNITIONS, StubAnswer.status(403));
        ENROLMENT_SERVICE.answers("DELETE", ONE, StubAnswer.status(403));

        // when
        var recognising = mutate(RECOGNISE, LEARNING);
        ENROLMENT_SERVICE.answers("POST", RECOGNITIONS, StubAnswer.status(404));
        var noEnrolment = mutate(RECOGNISE, LEARNING);
        var withdrawing = mutate(WITHDRAW, Map.of("recognition", globalId()));
        ENROLMENT_SERVICE.answers("DELETE", ONE, StubAnswer.status(404));
        var notFound = mutate(WITHDRAW, Map.of("recognition", globalId()));
        ENROLMENT_SERVICE.goAway();
        var away = mutate(WITHDRAW, Map.of("recognition", globalId()));
        var awayToo = mutate(RECOGNISE, LEARNING);

        // then
        recognising.body("errors[0].extensions.code", is("FORBIDDEN"));
        noEnrolment
                .body("errors[0].extensions.code", is("NOT_FOUND"))
                .body("errors[0].message", is("There is no enrolment with this id."));
        awayToo.body("errors[0].extensions.code", is("UNAVAILABLE")).body("data.done", notNullValue());
        withdrawing.body("errors[0].extensions.code", is("FORBIDDEN"));
        notFound.body("errors[0].extensions.code", is("NOT_FOUND"));
        away.body("errors[0].extensions.code", is("UNAVAILABLE")).body("data.done", notNullValue());
    }

    private static ValidatableResponse mutate(String mutation, Map<String, Object> input) {
        return ask(as("coordinator1"), mutation, Map.of("input", input));
    }

    private static String globalId() {
        return new IdWithin(Enrolled.ID, RID).global(NodeType.RECOGNITION);
    }

    private static RecognitionView recognition(boolean withdrawn) {
        return new RecognitionView(
                RID,
                Enrolled.ID,
                "M02",
                DeliveryPart.ONLINE,
                RecognitionReason.EQUIVALENT_UNIT,
                "A certificate.",
                LocalDate.of(2026, 9, 1),
                "coordinator",
                Instant.parse("2026-09-01T08:00:00Z"),
                withdrawn ? WITHDRAWN : null,
                withdrawn ? "coordinator" : null);
    }
}
