package eu.lectern.gateway.downstream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.gateway.stub.StubPorts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FailingServicesIT extends AgainstStubs {

    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(30);
    private static final String ONE = ENROLMENT + "/enrolments/" + Enrolled.ID;
    private static final String QUERY = "query($id: ID!) { programmes { totalCount }"
            + " enrolment(id: $id) { learner progress { version modules { code } } } enrolments { totalCount nodes { id } } }";
    private static final Map<String, String> ID = Map.of("id", Enrolled.ID.toString());

    static Stream<Arguments> answersAndCodes() {
        return Stream.of(
                Arguments.of(StubAnswer.problem(400, Map.of("detail", "bad")), "INVALID"),
                Arguments.of(StubAnswer.status(401), "UNAUTHENTICATED"),
                Arguments.of(StubAnswer.problem(403, Map.of("title", "no")), "FORBIDDEN"),
                Arguments.of(StubAnswer.status(404), "NOT_FOUND"),
                Arguments.of(StubAnswer.status(409), "CONFLICT"),
                Arguments.of(StubAnswer.status(429), "UNAVAILABLE"),
                Arguments.of(StubAnswer.problem(500, Map.of("detail", "at eu.lectern.Secret.java:1")), "UNAVAILABLE"),
                Arguments.of(StubAnswer.problem(503, "no object"), "UNAVAILABLE"),
                Arguments.of(StubAnswer.text("text/html", "<html>proxy</html>"), "UNAVAILABLE"),
                Arguments.of(StubAnswer.text("application/json", "{\"id\":"), "UNAVAILABLE"),
                Arguments.of(StubAnswer.text("application/json", "[1]"), "UNAVAILABLE"),
                Arguments.of(StubAnswer.text("application/json", "{}"), "UNAVAILABLE"),
                Arguments.of(StubAnswer.text("application/json", "null"), "UNAVAILABLE"),
                Arguments.of(StubAnswer.text("application/json", ""), "UNAVAILABLE"),
                Arguments.of(StubAnswer.status(204), "UNAVAILABLE"),
                Arguments.of(StubAnswer.status(302), "UNAVAILABLE"));
    }

    @ParameterizedTest
    @MethodSource("answersAndCodes")
    void shouldGiveEachFailureItsCodeAndAnswerTheRest(StubAnswer failure, String code) {
        // given
        ENROLMENT_SERVICE.answers("GET", ONE, failure);

        // when
        var answer =
                ask(as("learner1"), "query($id: ID!) { enrolment(id: $id) { learner } programmes { totalCount } }", ID);

        // then
        answer.body("data.enrolment", nullValue())
                .body("data.programmes.totalCount", is(2))
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("enrolment"))
                .body("errors[0].extensions.code", is(code))
                .body("errors[0].message", not(containsString("eu.lectern")));
    }

    @ParameterizedTest
    @MethodSource("answersAndCodes")
    void shouldKeepTheEnrolmentWhenOnlyItsProgressFails(StubAnswer failure, String code) {
        // given
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));
        ENROLMENT_SERVICE.answers("GET", ENROLMENT + "/progress", failure);

        // when
        var answer = ask(as("learner1"), "query($id: ID!) { enrolment(id: $id) { learner progress { version } } }", ID);

        // then
        answer.body("data.enrolment.learner", is("L-1"))
                .body("data.enrolment.progress", nullValue())
                .body("errors[0].path", contains("enrolment", "progress"))
                .body("errors[0].extensions.code", is(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "recognitions", "results", "submissions"})
    void shouldTakeAListWhoseItemsHaveNoIdForNoAnswer(String list) {
        // given
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));
        StubAnswer nameless = StubAnswer.text("application/json", "{\"items\":[{\"alsoServes\":[]}]}");
        ENROLMENT_SERVICE.answers("GET", ONE + "/" + list, nameless);
        ASSESSMENT_SERVICE.answers("GET", ASSESSMENT + "/submissions", nameless);
        ASSESSMENT_SERVICE.answers(
                "GET",
                ASSESSMENT + "/result-lists",
                StubAnswer.text(
                        "application/json",
                        "{\"items\":[{\"enrolment\":\"%s\",\"items\":[{\"alsoServes\":[]}]}]}".formatted(Enrolled.ID)));

        // when
        var answer = ask(
                as("learner1"), "query($id: ID!) { enrolment(id: $id) { learner " + list + " { nodes { id } } } }", ID);

        // then
        answer.body("data.enrolment.learner", is("L-1"))
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("enrolment", list))
                .body("errors[0].extensions.code", is("UNAVAILABLE"));
    }

    @Test
    void shouldAnswerTheRestAtOnceWhenAServiceIsDown() {
        // given
        ENROLMENT_SERVICE.goAway();

        // when
        var answer = ask(as("learner1"), QUERY, ID);

        // then: it was not waited for; the list is there, empty, beside its error
        answer.time(lessThan(StubPorts.PATIENCE.toMillis()))
                .body("data.programmes.totalCount", is(2))
                .body("data.enrolment", nullValue())
                .body("data.enrolments.nodes", nullValue())
                .body("errors", hasSize(2))
                .body("errors.path.flatten()", hasItems("enrolment", "enrolments"))
                .body("errors[0].extensions.code", is("UNAVAILABLE"))
                .body(
                        "errors[0].message",
                        is("At the moment the enrolments cannot be reached; trying again later helps."));
    }

    @Test
    void shouldWaitOnceForAServiceThatHangs() {
        // given
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));
        ENROLMENT_SERVICE.answers(
                "GET",
                ENROLMENT + "/progress",
                StubAnswer.json(Enrolled.progressPage()).after(FAR_TOO_LONG));
        ENROLMENT_SERVICE.answers(
                "GET", ENROLMENT + "/enrolments", StubAnswer.status(200).after(FAR_TOO_LONG));

        // when
        var answer = ask(as("learner1"), QUERY, ID);

        // then
        answer.time(lessThan(2 * StubPorts.PATIENCE.toMillis()))
                .body("data.enrolment.learner", is("L-1"))
                .body("data.enrolment.progress", nullValue())
                .body("data.enrolments.nodes", nullValue())
                .body("data.programmes.totalCount", is(2))
                .body("errors.extensions.code", everyItem(is("UNAVAILABLE")));
    }

    @Test
    void shouldComeBackWithTheService() {
        // given
        ENROLMENT_SERVICE.goAway();
        ask(as("learner1"), QUERY, ID).body("data.enrolment", nullValue());
        ENROLMENT_SERVICE.reset();
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));

        // when
        var answer = ask(as("learner1"), "query($id: ID!) { enrolment(id: $id) { learner } }", ID);

        // then
        answer.body("data.enrolment.learner", is("L-1"));
    }

    @Test
    void shouldBeReadyWhateverTheServicesAreAndTellHowTheyAre() {
        // given
        CATALOG_SERVICE.answers("GET", "/q/health/ready", StubAnswer.json(Map.of("status", "UP")));
        ENROLMENT_SERVICE.answers("GET", "/q/health/ready", StubAnswer.status(503));
        ASSESSMENT_SERVICE.goAway();

        // when
        var answer = RestAssured.get("/q/health/ready").then();

        // then
        answer.statusCode(200)
                .body("status", is("UP"))
                .body("checks.find { it.name == 'services' }.data.catalog", is("UP"))
                .body("checks.find { it.name == 'services' }.data.enrolment", is("DOWN"))
                .body("checks.find { it.name == 'services' }.data.assessment", is("DOWN"));
    }
}
