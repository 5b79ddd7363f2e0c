package eu.lectern.assessment.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.learner.SubjectDigest;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result that overtakes its enrolment's event. */
@QuarkusTest
class UnknownEnrolmentIT extends ServiceIT {

    @Test
    void shouldAskEnrolmentServiceWithTheCallersTokenAndKeepTheAnswer() {
        // given
        EnrolmentView enrolment = view("LV-DEMO", "1");
        enrolmentService.knows(enrolment);
        awaitCurriculum();

        // when
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment.id())).statusCode(201);
        Api.post(Api.as("instructor1"), Api.moocTest(enrolment.id(), "80")).statusCode(201);

        // then
        assertThat(enrolmentService.asked(enrolment.id()))
                .singleElement()
                .asString()
                .startsWith("Bearer ey");
        assertThat(tables.rows("select * from enrolment where id = ?", enrolment.id()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("revision", 0L).containsEntry("institution", "LV-DEMO"));
    }

    @Test
    void shouldLetTheEventWinOverTheAnswer() {
        // given
        EnrolmentView enrolment = view("LV-DEMO", "1");
        enrolmentService.knows(enrolment);
        awaitCurriculum();
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment.id())).statusCode(201);

        // when
        given.publish(
                Given.changed(enrolment.id(), 1, "LV-DEMO", TestTokens.subjectOf("learner2"), EnrolmentStatus.ACTIVE));

        // then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tables.rows(
                                "select revision, subject_digest from enrolment where id = ?", enrolment.id()))
                        .singleElement()
                        .satisfies(row -> assertThat(row)
                                .containsEntry("revision", 1L)
                                .containsEntry(
                                        "subject_digest",
                                        SubjectDigest.of(
                                                Given.learnerOf(enrolment.id()), TestTokens.subjectOf("learner2")))));
    }

    @Test
    void shouldNotTrustAnAnswerAboutAnotherInstitution() {
        // given
        EnrolmentView enrolment = view("IT-DEMO", "1");
        enrolmentService.knows(enrolment);

        // then
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment.id()))
                .statusCode(422)
                .body("violations.field", hasItem("enrolment"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403})
    void shouldTakeARefusalForAnUnknownEnrolmentAndAskOnce(int status) {
        // given
        UUID id = UUID.randomUUID();
        enrolmentService.answers(id, status, "{}");

        // then
        Api.post(Api.as("instructor1"), Api.passedProject(id))
                .statusCode(422)
                .body("violations.field", hasItem("enrolment"));
        assertThat(enrolmentService.asked(id)).hasSize(1);
    }

    @Test
    void shouldAskOnceMoreAfterAFailure() {
        // given
        EnrolmentView enrolment = view("LV-DEMO", "1");
        enrolmentService.knowsAfterFailures(enrolment, 1);
        awaitCurriculum();

        // then
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment.id())).statusCode(201);
        assertThat(enrolmentService.asked(enrolment.id())).hasSize(2);
    }

    @Test
    void shouldBeUnavailableWhileEnrolmentServiceIsAway() {
        // given
        UUID id = UUID.randomUUID();
        enrolmentService.cutsTheConnection(id);

        // then
        unavailable(id);
        assertThat(enrolmentService.asked(id)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 401, 400, 429, 204, 301})
    void shouldBeUnavailableWhenEnrolmentServiceCannotSay(int status) {
        // given
        UUID id = UUID.randomUUID();
        enrolmentService.answers(id, status, status == 204 ? "" : "{}");

        // then
        unavailable(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "null",
                "[]",
                "{}",
                "{\"id\":5}",
                "{\"id\":\"019f0000-0000-7000-8000-000000000000\"}"
            })
    void shouldBeUnavailableWhenTheAnswerIsNoEnrolment(String body) {
        // given
        UUID id = UUID.randomUUID();
        enrolmentService.answers(id, 200, body);

        // then
        unavailable(id);
        assertThat(tables.rows("select 1 from enrolment where id = ?", id)).isEmpty();
    }

    @Test
    void shouldNotWaitLongForAnAnswer() {
        // given
        EnrolmentView enrolment = view("LV-DEMO", "1");
        enrolmentService.answersLate(enrolment, 5_000);
        Instant start = Instant.now();

        // when
        unavailable(enrolment.id());

        // then
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void shouldBeUnavailableUntilTheCurriculumVersionArrives() {
        // given
        String version = "late-" + UUID.randomUUID();
        EnrolmentView enrolment = view("LV-DEMO", version);
        enrolmentService.knows(enrolment);
        unavailable(enrolment.id());

        // when
        given.curriculum(Curricula.version(version));

        // then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        Api.post(Api.as("instructor1"), "late-" + enrolment.id(), Api.passedProject(enrolment.id()))
                                        .statusCode()
                                == 201);
    }

    @Test
    void shouldReadAnEnrolmentsResultsBeforeItsEvent() {
        // given
        EnrolmentView enrolment = view("LV-DEMO", "1");
        enrolmentService.knows(enrolment);

        // then
        Api.as("instructor1")
                .queryParam("enrolment", enrolment.id())
                .get(Api.RESULTS)
                .then()
                .statusCode(200);
        Api.as("instructor2")
                .queryParam("enrolment", enrolment.id())
                .get(Api.RESULTS)
                .then()
                .statusCode(404);
    }

    private void awaitCurriculum() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> tables.rows("select 1 from curriculum_version where version = '1'")
                                .size()
                        == 1);
    }

    private static void unavailable(UUID enrolment) {
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment))
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("status", equalTo(503));
    }

    private static EnrolmentView view(String institution, String version) {
        return new EnrolmentView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Kārlis",
                TestTokens.subjectOf("learner1"),
                institution,
                "CECO",
                Curricula.CODE,
                version,
                EnrolmentStatus.ACTIVE,
                LocalDate.of(2026, 9, 1),
                Instant.EPOCH);
    }
}
