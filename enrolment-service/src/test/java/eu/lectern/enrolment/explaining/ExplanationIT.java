package eu.lectern.enrolment.explaining;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExplanationIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldSayWhatIsStillToBeDone() {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(
                event(Results.pass(enrolment, "M01-MOOC-TEST", 4)),
                event(Results.fail(enrolment, "M01-ONLINE-TEST", 5)),
                event(Results.submission(enrolment, "M01-PROJECT", 6))));
        awaitModule(enrolment, "M01", "IN_PROGRESS");
        Service.awaitProgress(
                enrolment,
                "modules.find { it.code == 'M01' }.parts.status",
                List.of("PASSED", "NEEDS_REVISION", "AWAITING_ASSESSMENT", "NOT_REQUIRED"));

        // when
        Response explanation = as("coordinator1").get(ENROLMENTS + "/" + enrolment + "/explanation");

        // then
        explanation
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("text", equalTo("0 of 4 modules are complete."))
                .body(
                        "missing",
                        contains(
                                "Pass the final assessment of the blended course.",
                                "Pass the assessment of the work-based learning.",
                                "Carry out scenarios that come to 10 more hours: 0 of 10 are reached."))
                .body("modules[0].text", equalTo("M01 Module 1 is in progress: 1 of 3 required parts are passed."))
                .body(
                        "modules[0].missing",
                        contains(
                                "One of these is enough: Do all practical tasks of the online part. "
                                        + "Pass the test of the online part with at least 75 %. "
                                        + "You have tried it, and not passed yet.",
                                "Hand in the project and have it assessed positively. "
                                        + "What you handed in waits to be assessed."))
                .body("modules[0].parts[0].text", equalTo("The MOOC is passed since January 4, 2026."))
                .body("modules[3].text", equalTo("M22 Module 22 is not started."));
    }

    @Test
    void shouldSayNothingIsMissingOfACompleteModule() {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(event(Results.pass(enrolment, "M22-PROJECT", 6))));
        awaitModule(enrolment, "M22", "COMPLETED");

        // when
        Response explanation =
                as("coordinator1").queryParam("lang", "lv").get(ENROLMENTS + "/" + enrolment + "/explanation");

        // then
        explanation
                .then()
                .header("Content-Language", "lv")
                .body("text", equalTo("Pabeigti 1 no 4 moduļiem."))
                .body("modules[3].missing", empty());
    }

    @Test
    void shouldSayThatTheLearnerHasLeftTheProgramme() {
        // given
        UUID enrolment = enrol("CECO");
        as("coordinator1")
                .post(ENROLMENTS + "/" + enrolment + "/withdrawal")
                .then()
                .statusCode(200);

        // when
        Response explanation = as("coordinator1").get(ENROLMENTS + "/" + enrolment + "/explanation");

        // then
        explanation
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("text", equalTo("You have left the programme. What you achieved is kept: 0 of 4 modules."))
                .body("modules", empty());
    }

    @Test
    void shouldExplainNothingOfSomebodyElse() {
        // given
        UUID enrolment = enrol("CECO");
        String path = ENROLMENTS + "/" + enrolment + "/explanation";

        // when // then
        as("learner1").get(path).then().statusCode(404);
        as("coordinator2").get(path).then().statusCode(404);
        Service.asClient("mooc-platform").get(path).then().statusCode(403);
    }
}
