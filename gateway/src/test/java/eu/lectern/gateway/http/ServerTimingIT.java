package eu.lectern.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer tells which services were asked for it, how often, and how long that took. */
@QuarkusTest
class ServerTimingIT extends AgainstStubs {

    private static final String ENROLMENTS = ENROLMENT + "/enrolments";
    private static final String ONE = ENROLMENTS + "/" + Enrolled.ID;
    private static final String ORIGIN = "http://localhost:5173";

    @BeforeEach
    void knowTheVersion() {
        ask(anonymous(), "{ programmes { totalCount } }");
        List.of(CATALOG_SERVICE, ENROLMENT_SERVICE, ASSESSMENT_SERVICE).forEach(service -> service.forgetSeen());
    }

    @Test
    void shouldCountTheCallsToEachServiceAsTheyArriveThere() {
        // given
        ENROLMENT_SERVICE.answers(
                "GET", ONE, StubAnswer.json(Enrolled.enrolment()).after(Duration.ofMillis(30)));
        ENROLMENT_SERVICE.answers(
                "GET",
                ENROLMENT + "/progress",
                StubAnswer.json(Enrolled.page(List.of(Enrolled.progress(Enrolled.ID)))));
        ASSESSMENT_SERVICE.answers("GET", ASSESSMENT + "/submissions", StubAnswer.json(Enrolled.page(List.of())));

        // when
        Timing timing = Timing.of(as("learner1"), """
                query($id: ID!) { enrolment(id: $id) { learner programme { title } progress { version }
                  submissions { nodes { id } } } }""", Map.of("id", Enrolled.ID.toString()));

        // then
        assertThat(timing.header())
                .matches(
                        "enrolment;dur=[0-9]+[.][0-9];desc=\"2 calls\", assessment;dur=[0-9]+[.][0-9];desc=\"1 call\"");
        assertThat(ENROLMENT_SERVICE.seen()).hasSize(2);
        assertThat(ASSESSMENT_SERVICE.seen()).hasSize(1);
        assertThat(timing.millis("enrolment")).isBetween(30.0, 2_000.0);
    }

    @Test
    void shouldCountTheSecondTryAndWhatBroughtNoAnswer() {
        // given
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.status(502));

        // when
        Timing timing = Timing.of(as("coordinator1"), "{ enrolments { nodes { id } } }", Map.of());

        // then
        assertThat(timing.header()).contains("desc=\"2 calls\"");
        assertThat(ENROLMENT_SERVICE.seen()).hasSize(2);
    }

    @Test
    void shouldCountAChangeAndWhatIsReadAfterIt() {
        // given: a revision that is not the present one any more, which is then read
        UUID result = UUID.fromString("00000000-0000-7000-8000-00000000000a");
        ASSESSMENT_SERVICE.answers(
                "DELETE", ASSESSMENT + "/results/" + result, StubAnswer.problem(412, Map.of("detail", "stale")));

        // when
        Timing timing = Timing.of(as("instructor1"), """
                mutation($id: ID!) { revokeResult(input: {result: $id, revision: 1, reason: "typo"}) {
                  userErrors { code } } }""", Map.of("id", result.toString()));

        // then
        assertThat(timing.header()).startsWith("assessment;").contains("desc=\"2 calls\"");
        assertThat(ASSESSMENT_SERVICE.seen()).hasSize(2);
    }

    @Test
    void shouldCountForEachRequestItsOwn() {
        // given
        EnrolmentView enrolment = Enrolled.enrolment();
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.json(Enrolled.page(List.of(enrolment))));

        for (int request = 0; request < 3; request++) {
            // when
            Timing timing = Timing.of(as("coordinator1"), "{ enrolments { nodes { id } } }", Map.of());

            // then
            assertThat(timing.header()).contains("desc=\"1 call\"");
        }
    }

    @Test
    void shouldSayNothingWhereNobodyHadToBeAsked() {
        ask(as("learner1"), "{ viewer { name } }").body("errors", nullValue()).header("Server-Timing", nullValue());
        ask(as("learner1"), "{ nonsense }").header("Server-Timing", nullValue());
    }

    @Test
    void shouldLetPagesOfTheConfiguredOriginsReadIt() {
        // given
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.json(Enrolled.page(List.of())));

        // when, then
        ask(as("coordinator1").header("Origin", ORIGIN), "{ enrolments { nodes { id } } }")
                .header("Access-Control-Expose-Headers", containsString("Server-Timing"))
                .header("Timing-Allow-Origin", is(ORIGIN));
        ask(as("coordinator1"), "{ enrolments { nodes { id } } }").header("Timing-Allow-Origin", nullValue());
    }

    /** The header, and what it says. */
    private record Timing(String header) {

        static Timing of(RequestSpecification caller, String query, Map<String, ?> variables) {
            return new Timing(ask(caller, query, variables).extract().header("Server-Timing"));
        }

        double millis(String service) {
            return Double.parseDouble(header.replaceAll("(?s).*" + service + ";dur=([0-9.]+);.*", "$1"));
        }
    }
}
