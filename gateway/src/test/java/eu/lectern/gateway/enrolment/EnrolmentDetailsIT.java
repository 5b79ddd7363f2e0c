package eu.lectern.gateway.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ExplanationView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentDetailsIT extends AgainstStubs {

    private static final String ONE = ENROLMENT + "/enrolments/" + Enrolled.ID;
    private static final String EXPLANATION =
            "query($id: ID!) { enrolment(id: $id, lang: \"lv\") { learner explanation {"
                    + " language progressVersion status text missing modules { code title status text missing"
                    + " parts { part status text } } } } }";
    private static final Map<String, String> ID = Map.of("id", Enrolled.ID.toString());

    @BeforeEach
    void enrol() {
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));
    }

    @Test
    void shouldExplainInTheWishedLanguageAndTellWhichItIs() {
        // given
        ENROLMENT_SERVICE.answers(
                "GET", ONE + "/explanation", StubAnswer.json(explanation()).with("Content-Language", "lv"));

        // when
        var answer = ask(as("learner1"), EXPLANATION, ID);

        // then
        answer.body("errors", nullValue())
                .body("data.enrolment.explanation.language", is("lv"))
                .body("data.enrolment.explanation.progressVersion", is(17))
                .body("data.enrolment.explanation.text", is("Vēl trūkst."))
                .body("data.enrolment.explanation.modules[0].parts[0].text", is("Nokārtots."));
        Assertions.assertThat(ENROLMENT_SERVICE.seen().getLast().header("Accept-Language"))
                .hasValue("lv");
    }

    @Test
    void shouldKeepTheEnrolmentWhenItsExplanationFails() {
        // given
        ENROLMENT_SERVICE.answers("GET", ONE + "/explanation", StubAnswer.problem(403, Map.of("detail", "no")));

        // when
        var refused = ask(as("learner1"), EXPLANATION, ID);
        ENROLMENT_SERVICE.answers("GET", ONE + "/explanation", StubAnswer.text("application/json", ""));
        var empty = ask(as("learner1"), EXPLANATION, ID);

        // then
        refused.body("data.enrolment.learner", is("L-1"))
                .body("data.enrolment.explanation", nullValue())
                .body("errors[0].extensions.code", is("FORBIDDEN"))
                .body("errors[0].path", contains("enrolment", "explanation"));
        empty.body("data.enrolment.explanation", nullValue()).body("errors[0].extensions.code", is("UNAVAILABLE"));
    }

    @Test
    void shouldShowTheChosenScenarios() {
        // given
        ENROLMENT_SERVICE.answers(
                "GET",
                ONE + "/scenarios",
                StubAnswer.json(Map.of(
                        "modules",
                        List.of("M01", "M05"),
                        "reachableHours",
                        160.5,
                        "requiredHours",
                        160,
                        "warnings",
                        List.of())));

        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { enrolment(id: $id) { scenarios { modules reachableHours requiredHours warnings } } }",
                ID);

        // then
        answer.body("errors", nullValue())
                .body("data.enrolment.scenarios.modules", contains("M01", "M05"))
                .body("data.enrolment.scenarios.reachableHours", is(160.5f))
                .body("data.enrolment.scenarios.requiredHours", is(160));
    }

    @Test
    void shouldAskForTheLengthOfTheListOnlyWhenItIsWished() {
        // given
        Map<String, Object> page = Enrolled.page(List.of(Enrolled.enrolment()), "c2");
        page.put("total", 70);
        ENROLMENT_SERVICE.answers("GET", ENROLMENT + "/enrolments", StubAnswer.json(page));

        // when
        var counted = ask(as("coordinator1"), "{ enrolments(first: 1) { totalCount nodes { id } } }");
        ask(as("coordinator1"), "{ enrolments(first: 1) { nodes { id } } }");

        // then
        counted.body("data.enrolments.totalCount", is(70));
        Assertions.assertThat(ENROLMENT_SERVICE.seen())
                .extracting(SeenRequest::target)
                .containsExactly(ENROLMENT + "/enrolments?limit=1&total=true", ENROLMENT + "/enrolments?limit=1");
    }

    @Test
    void shouldTellTheLanguageOfTitles() {
        ask(
                        as("learner1").header("Accept-Language", "de, lv;q=0.5"),
                        "{ programme(code: \"CECO\") { title language } module(code: \"M01\", lang: \"fr\") { title language } }")
                .body("data.programme.title", is("Programma CECO"))
                .body("data.programme.language", is("lv"))
                .body("data.module.title", is("Module 1"))
                .body("data.module.language", is("en"));
    }

    private static ExplanationView explanation() {
        return new ExplanationView(
                Enrolled.ID,
                "CECO",
                17,
                ProgrammeStatus.IN_PROGRESS,
                "Vēl trūkst.",
                List.of("Stundas."),
                List.of(new ExplanationView.ModuleExplanation(
                        "M01",
                        "Modulis 1",
                        ModuleStatus.COMPLETED,
                        "Pabeigts.",
                        List.of(),
                        List.of(new ExplanationView.PartExplanation(
                                DeliveryPart.MOOC, PartStatus.PASSED, "Nokārtots.")))));
    }
}
