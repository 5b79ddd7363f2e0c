package eu.lectern.enrolment.export;

import static eu.lectern.enrolment.fixture.Callers.request;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.learner.LearnerExport;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.kit.paging.Page;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessment-service, which holds results and submissions, is stood in for. */
@QuarkusTest
class ExportIT {

    private static final String LEARNERS = "/api/enrolment/v1/learners/";

    @Inject
    ObjectMapper json;

    @BeforeEach
    void awaitCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldTellAllThatIsHeld() throws JsonProcessingException {
        // given
        String reference = "R-" + UUID.randomUUID();
        String subject = "s-" + UUID.randomUUID();
        UUID first = enrol("coordinator1", Map.of("learner", reference, "subject", subject, "programme", "CECO"));
        UUID second = enrol("coordinator1", Map.of("learner", reference, "programme", "DTF"));
        Steps.recognised(first, "M04", null);
        Steps.choose(first, "M01").then().statusCode(200);
        Kafka.send(List.of(Results.event(Results.pass(first, "M22-PROJECT", 5))));
        Service.awaitModule(first, "M22", "COMPLETED");
        UUID learner = learnerOf(first);
        ResultView result = result(first);
        SubmissionView submission = submission(second);
        held(learner, "results", result);
        held(learner, "submissions", submission);

        // when
        Response answer = as("coordinator1").get(LEARNERS + learner + "/export");

        // then
        answer.then().statusCode(200).contentType(ContentType.JSON).header("Cache-Control", "no-store");
        LearnerExport export = json.readValue(answer.asString(), LearnerExport.class);
        assertThat(export.learner().reference()).isEqualTo(reference);
        assertThat(export.learner().subject()).isEqualTo(subject);
        assertThat(export.enrolments())
                .extracting(each -> each.enrolment().id())
                .containsExactly(first, second);
        assertThat(export.results()).containsExactly(result);
        assertThat(export.submissions()).containsExactly(submission);
        LearnerExport.HeldEnrolment held = export.enrolments().getFirst();
        assertThat(held.progress().modulesCompleted()).isEqualTo(2);
        assertThat(held.chosenScenarios()).containsExactly("M01");
        assertThat(held.recognitions())
                .singleElement()
                .satisfies(each -> assertThat(each.evidence()).isEqualTo("Certificate of a course at another school"));
        assertThat(held.decisions())
                .filteredOn(each -> each.kind() == DecisionKind.MODULE_COMPLETED)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.act().by()).isNotNull());
    }

    @Test
    void shouldGoOnToTheLastPage() throws JsonProcessingException {
        // given
        UUID enrolment = enrol("CECO");
        UUID learner = learnerOf(enrolment);
        ResultView first = result(enrolment);
        ResultView last = result(enrolment);
        put(learner, "results?limit=50", 200, write(new Page<>(List.of(first), "more")));
        put(learner, "results?limit=50&after=more", 200, write(new Page<>(List.of(last), null)));

        // when
        String answer = as("coordinator1").get(LEARNERS + learner + "/export").asString();

        // then
        LearnerExport export = json.readValue(answer, LearnerExport.class);
        assertThat(export.results()).containsExactly(first, last);
        assertThat(export.submissions()).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatIsErasedMeanwhile() throws JsonProcessingException {
        // given
        UUID learner = learnerOf(enrol("CECO"));
        String results = "results?limit=50";
        put(learner, results, 0, "");
        CompletableFuture<Response> asked =
                CompletableFuture.supplyAsync(() -> as("coordinator1").get(LEARNERS + learner + "/export"));
        standIn().options(heldOn(learner, results)).then().statusCode(201);

        // when
        as("coordinator1")
                .body(Map.of("reason", "LEARNER_REQUEST"))
                .delete(LEARNERS + learner)
                .then()
                .statusCode(202);
        put(learner, results, 404, "{}");

        // then
        Response answer = asked.orTimeout(30, TimeUnit.SECONDS).join();
        answer.then().statusCode(200);
        assertThat(json.readValue(answer.asString(), LearnerExport.class).enrolments())
                .isEmpty();
    }

    @Test
    void shouldSayThatAssessmentServiceIsAwayRatherThanLeaveItsPartOut() {
        // given
        UUID learner = learnerOf(enrol("CECO"));
        put(learner, "results?limit=50", 500, "{}");

        // when
        Response answer = as("coordinator1").get(LEARNERS + learner + "/export");

        // then
        answer.then().statusCode(503).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator1,  200, 200",
        "partner-lv,    200, 200",
        "learner1,      200, 200",
        "learner2,      404, 404",
        "learner3,      404, 404",
        "coordinator2,  404, 404",
        "partner-it,    404, 404",
        "instructor1,   403, 403",
        "mooc-platform, 403, 403",
        "operator,      403, 403",
        "editor,        403, 403",
        "nobody,        401, 401",
        "expired,       401, 401",
        "forged,        401, 401"
    })
    void shouldAnswerEachCallerAsTheirRoleAllows(String caller, int export, int learner) {
        // given
        UUID id = learnerOf(enrolledLearner1());

        // when // then
        assertThat(request(caller).get(LEARNERS + id + "/export").statusCode()).isEqualTo(export);
        assertThat(request(caller).get(LEARNERS + id).statusCode()).isEqualTo(learner);
    }

    @Test
    void shouldNameAnIdThatIsNone() {
        as("coordinator1").get(LEARNERS + "17/export").then().statusCode(400);
    }

    /** Whether now or by an earlier test. */
    private static UUID enrolledLearner1() {
        String location = as("coordinator1")
                .body(Map.of("learner", "L-1", "subject", TestTokens.subjectOf("learner1"), "programme", "CECO"))
                .post(Service.ENROLMENTS)
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static UUID learnerOf(UUID enrolment) {
        return UUID.fromString(as("coordinator1")
                .get(Service.ENROLMENTS + "/" + enrolment)
                .then()
                .statusCode(200)
                .extract()
                .path("learnerId"));
    }

    private void held(UUID learner, String list, Object item) throws JsonProcessingException {
        put(learner, list + "?limit=50", 200, write(new Page<>(List.of(item), null)));
    }

    private String write(Page<?> page) throws JsonProcessingException {
        return json.writeValueAsString(page);
    }

    private static void put(UUID learner, String list, int status, String body) {
        standIn()
                .contentType("application/json; charset=UTF-8")
                .header("status", status)
                .body(body)
                .put(heldOn(learner, list))
                .then()
                .statusCode(201);
    }

    private static RequestSpecification standIn() {
        URI standIn = URI.create(
                ConfigProvider.getConfig().getValue("quarkus.rest-client.assessment-service.url", String.class));
        return given().baseUri(standIn.toString()).port(standIn.getPort());
    }

    private static String heldOn(UUID learner, String list) {
        return "/api/assessment/v1/learners/" + learner + "/" + list;
    }

    private static ResultView result(UUID enrolment) {
        return new ResultView(
                UUID.randomUUID(),
                1,
                enrolment,
                "M01-MOOC-TEST",
                Outcome.PASSED,
                false,
                new BigDecimal("82.5"),
                null,
                LocalDate.of(2026, 1, 5),
                "examiner 7",
                List.of(),
                null,
                Instant.parse("2026-01-05T10:00:00Z"),
                List.of());
    }

    private static SubmissionView submission(UUID enrolment) {
        return new SubmissionView(
                UUID.randomUUID(),
                enrolment,
                "M06-ONLINE-TASKS",
                List.of(),
                SubmissionStatus.AWAITING_ASSESSMENT,
                "My essay, \"quoted\" and with ā",
                null,
                Instant.parse("2026-01-05T10:00:00Z"),
                null,
                null);
    }
}
