package eu.lectern.gateway.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.contracts.enrolment.DecisionView.ActView;
import eu.lectern.contracts.enrolment.DecisionView.EvidenceView;
import eu.lectern.gateway.relay.IdWithin;
import eu.lectern.gateway.relay.NodeType;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionIT extends AgainstStubs {

    private static final String DECISIONS = ENROLMENT + "/enrolments/" + Enrolled.ID + "/decisions";
    private static final String BY_ID = "query($id: ID!) { node(id: $id) { id ... on Decision { kind text } } }";

    @BeforeEach
    void enrol() {
        ENROLMENT_SERVICE.answers(
                "GET", ENROLMENT + "/enrolments/" + Enrolled.ID, StubAnswer.json(Enrolled.enrolment()));
    }

    @Test
    void shouldSayWhatWasDecidedAndWhyInTheWishedLanguage() {
        // given
        ENROLMENT_SERVICE.answers(
                "GET",
                DECISIONS,
                StubAnswer.json(Enrolled.page(List.of(
                        decision(1, DecisionKind.MODULE_COMPLETED, "M01"),
                        decision(2, DecisionKind.PROGRAMME_COMPLETED, null)))));

        // when
        var answer = ask(
                as("learner1").header("Accept-Language", "lv"),
                "query($id: ID!) { enrolment(id: $id) { decisions(first: 2) { totalCount nodes { id progressVersion kind code"
                        + " module { title } part partStatus completedOn required missing evidence { result recognition"
                        + " revision assessment percent outcome on by } act { kind by results } curriculum version"
                        + " policyHash decidedAt text } } } }",
                Map.of("id", Enrolled.ID.toString()));

        // then
        answer.body("errors", nullValue())
                .body("data.enrolment.decisions.totalCount", is(2))
                .body("data.enrolment.decisions.nodes.kind", contains("MODULE_COMPLETED", "PROGRAMME_COMPLETED"))
                .body("data.enrolment.decisions.nodes[0].module.title", is("Modulis 1"))
                .body("data.enrolment.decisions.nodes[1].module", nullValue())
                .body("data.enrolment.decisions.nodes[0].evidence[0].revision", is(1))
                .body("data.enrolment.decisions.nodes[0].evidence[0].recognition", nullValue())
                .body("data.enrolment.decisions.nodes[0].act.kind", is("RESULTS"))
                .body("data.enrolment.decisions.nodes[0].act.results", contains(Enrolled.RESULT.toString()));
        Assertions.assertThat(ENROLMENT_SERVICE.seen().getLast().header("Accept-Language"))
                .hasValue("lv");
    }

    @Test
    void shouldLeadFromTheEvidenceToTheResult() {
        // given
        ENROLMENT_SERVICE.answers(
                "GET",
                DECISIONS,
                StubAnswer.json(Enrolled.page(List.of(decision(1, DecisionKind.MODULE_COMPLETED, "M01")))));
        ASSESSMENT_SERVICE.answers(
                "GET", ASSESSMENT + "/results/" + Enrolled.RESULT, StubAnswer.json(Enrolled.result()));
        String result = ask(
                        as("learner1"),
                        "query($id: ID!) { enrolment(id: $id) { decisions { nodes { evidence { result } } } } }",
                        Map.of("id", Enrolled.ID.toString()))
                .extract()
                .path("data.enrolment.decisions.nodes[0].evidence[0].result");

        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { node(id: $id) { ... on Result { assessment } } }",
                Map.of("id", result));

        // then
        answer.body("data.node.assessment", is("M01-MOOC-TEST"));
    }

    @Test
    void shouldFetchADecisionAgainHoweverFarBackItIs() {
        // given: it is on the second page
        ENROLMENT_SERVICE.answers(
                "GET",
                DECISIONS,
                request -> StubAnswer.json(
                        request.parameters("after").isEmpty()
                                ? Enrolled.page(List.of(decision(1, DecisionKind.MODULE_COMPLETED, "M01")), "c2")
                                : Enrolled.page(List.of(decision(2, DecisionKind.PROGRAMME_COMPLETED, null)))));

        // when
        var answer = ask(as("learner1"), BY_ID, Map.of("id", globalId(2)));

        // then
        answer.body("errors", nullValue())
                .body("data.node.id", is(globalId(2)))
                .body("data.node.kind", is("PROGRAMME_COMPLETED"));
        Assertions.assertThat(ENROLMENT_SERVICE.seen())
                .extracting(SeenRequest::target)
                .containsExactly(DECISIONS + "?limit=200", DECISIONS + "?limit=200&after=c2");
    }

    @Test
    void shouldSayNotFoundOfADecisionThatThereIsNot() {
        // given
        ENROLMENT_SERVICE.answers("GET", DECISIONS, StubAnswer.json(Enrolled.page(List.of())));

        // when
        var answer = ask(as("learner1"), BY_ID, Map.of("id", globalId(1)));

        // then
        answer.body("data.node", nullValue())
                .body("errors[0].extensions.code", is("NOT_FOUND"))
                .body("errors[0].message", is("There is no decision with this id."));
    }

    private static String globalId(int number) {
        return new IdWithin(Enrolled.ID, new UUID(5, number)).global(NodeType.DECISION);
    }

    private static DecisionView decision(int number, DecisionKind kind, @Nullable String module) {
        return new DecisionView(
                new UUID(5, number),
                number,
                kind,
                module,
                null,
                null,
                LocalDate.of(2026, 9, 1),
                List.of("M01-MOOC-TEST"),
                List.of(new EvidenceView(
                        Enrolled.RESULT,
                        null,
                        1L,
                        "M01-MOOC-TEST",
                        new BigDecimal("82.5"),
                        null,
                        Outcome.PASSED,
                        null,
                        LocalDate.of(2026, 9, 1),
                        "instructor")),
                List.of(),
                new ActView(ActKind.RESULTS, List.of("instructor"), List.of(Enrolled.RESULT)),
                "library-vet",
                "0.2",
                "hash",
                Instant.parse("2026-09-01T08:00:00Z"),
                "Pabeigts.");
    }
}
