package eu.lectern.enrolment.operating;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.enrolment.fixture.TwoVersions;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditIT {

    private static final String AUDIT = "/api/enrolment/v1/audit";

    @BeforeEach
    void awaitCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldTellOfEachWriteOnceAndOfNothingElse() {
        // given
        TwoVersions versions = TwoVersions.published();
        UUID enrolment = versions.enrol();
        Steps.choose(enrolment, "M01").then().statusCode(200);
        String recognition = Steps.recognised(enrolment, "M04", null);
        Steps.withdrawRecognition(enrolment, recognition).then().statusCode(200);
        Steps.withdrawRecognition(enrolment, recognition).then().statusCode(200);
        Steps.reevaluate(enrolment, versions.second(), true).then().statusCode(200);
        Steps.reevaluate(enrolment, versions.second(), false).then().statusCode(200);
        Steps.withdraw(enrolment).then().statusCode(200);
        Steps.withdraw(enrolment).then().statusCode(200);
        Steps.reEnrol(enrolment).then().statusCode(200);

        // when
        ValidatableResponse entries = entries(ENROLMENTS + "/" + enrolment);

        // then
        entries.body(
                        "items.operation",
                        equalTo(List.of(
                                "reEnrol",
                                "withdraw",
                                "reevaluate",
                                "withdrawRecognition",
                                "recognisePriorLearning",
                                "chooseScenarios",
                                "enrol")))
                .body("items.outcome", everyItem(equalTo("DONE")))
                .body("items.actor", everyItem(equalTo(TestTokens.subjectOf("coordinator1"))))
                .body("items.client", everyItem(equalTo("frontend")))
                .body("items.institution", everyItem(equalTo("LV-DEMO")));
    }

    @Test
    void shouldTellOfWhatWasRefusedOnceAndNotAsDone() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        Steps.choose(enrolment, "NONE").then().statusCode(400);

        // then
        String scenarios = ENROLMENTS + "/" + enrolment + "/scenarios";
        await().atMost(SOON)
                .untilAsserted(() -> entries(scenarios)
                        .body("items.outcome", equalTo(List.of("REFUSED")))
                        .body("items[0].status", equalTo(400))
                        .body("items[0].operation", equalTo("chooseScenarios")));
    }

    @Test
    void shouldKeepThatALearnerWasErasedAndForgetWhoTheyWere() {
        // given
        String subject = TestTokens.subjectOf("learner2");
        UUID enrolment = enrol(
                "coordinator1", Map.of("learner", "L-" + UUID.randomUUID(), "subject", subject, "programme", "CECO"));
        as("learner2")
                .body(Map.of("modules", List.of("M01")))
                .put(ENROLMENTS + "/" + enrolment + "/scenarios")
                .then()
                .statusCode(200);
        String learner = as("coordinator1").get(ENROLMENTS + "/" + enrolment).path("learnerId");

        // when
        as("coordinator1")
                .body(Map.of("reason", "LEARNER_REQUEST"))
                .delete("/api/enrolment/v1/learners/" + learner)
                .then()
                .statusCode(202);

        // then
        entries("/api/enrolment/v1/learners/" + learner)
                .body("items.operation", equalTo(List.of("eraseLearner")))
                .body("items[0].actor", equalTo(TestTokens.subjectOf("coordinator1")));
        entries(ENROLMENTS + "/" + enrolment + "/scenarios")
                .body("items.operation", equalTo(List.of("chooseScenarios")))
                .body("items[0].actor", nullValue());
        assertThat(Database.number("select count(*) from audit_log where actor = ?", subject))
                .isZero();
    }

    @Test
    void shouldTellOfJobs() {
        // given
        TwoVersions versions = TwoVersions.published();
        versions.enrol();

        // when
        String job = as("coordinator1")
                .body(Map.of("version", versions.second(), "dryRun", true))
                .post("/api/enrolment/v1/programmes/" + versions.programme() + "/re-evaluations")
                .path("id");

        // then
        entries("/api/enrolment/v1/re-evaluation-jobs/" + job)
                .body("items.operation", equalTo(List.of("reevaluateProgramme")));
    }

    @Test
    void shouldShowAnInstitutionItsOwnAndOperatorsNobody() {
        // given
        UUID enrolment = enrol("CECO");

        // when // then
        as("coordinator2")
                .queryParam("resource", ENROLMENTS + "/" + enrolment)
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items", empty());
        as("operator")
                .queryParam("resource", ENROLMENTS + "/" + enrolment)
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("enrol"))
                .body("items.actor", everyItem(nullValue()));
    }

    private static ValidatableResponse entries(String resource) {
        return as("coordinator1")
                .queryParam("resource", resource)
                .get(AUDIT)
                .then()
                .statusCode(200);
    }
}
