package eu.lectern.enrolment.explaining;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.lectern.contracts.assessment.ResultJudged;
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
class DecisionsIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldSayWhyAModuleWasCompletedAndReopened() {
        // given
        UUID enrolment = enrol("CECO");
        ResultJudged project = Results.pass(enrolment, "M22-PROJECT", 6);
        Kafka.send(List.of(event(project)));
        awaitModule(enrolment, "M22", "COMPLETED");
        Kafka.send(List.of(event(Results.revocationOf(project))));
        awaitModule(enrolment, "M22", "NOT_STARTED");

        // when
        Response decisions = as("coordinator1").get(ENROLMENTS + "/" + enrolment + "/decisions");

        // then
        decisions
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("items.kind", contains("PART_CHANGED", "MODULE_COMPLETED", "PART_CHANGED", "MODULE_REOPENED"))
                .body("items[0].part", equalTo("PROJECT"))
                .body("items[0].partStatus", equalTo("PASSED"))
                .body("items[1].module", equalTo("M22"))
                .body("items[1].completedOn", equalTo("2026-01-06"))
                .body("items[1].required", contains("M22-PROJECT"))
                .body("items[1].evidence.result", contains(project.result().toString()))
                .body("items[1].evidence[0].by", equalTo("instructor"))
                .body("items[1].act.kind", equalTo("RESULTS"))
                .body("items[1].act.by", contains("instructor"))
                .body("items[1].act.results", contains(project.result().toString()))
                .body("items[1].missing", hasSize(0))
                .body("items[1].progressVersion", equalTo(2))
                .body("items[1].policyHash", notNullValue())
                .body(
                        "items[1].text",
                        equalTo("M22 Module 22 is complete since January 6, 2026. "
                                + "It rests on: M22-PROJECT passed on January 6, 2026. "
                                + "A result became known or changed."))
                .body("items[2].partStatus", equalTo("NOT_STARTED"))
                .body("items[3].completedOn", nullValue())
                .body("items[3].missing", contains("M22-PROJECT"))
                .body(
                        "items[3].text",
                        equalTo("M22 Module 22 is open again. "
                                + "Missing: Hand in the project and have it assessed positively. "
                                + "A result became known or changed."))
                .body("next", nullValue());
    }

    @Test
    void shouldTellAnOperatorNobodysName() {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(event(Results.pass(enrolment, "M22-PROJECT", 6))));
        awaitModule(enrolment, "M22", "COMPLETED");

        // when
        Response decisions = as("operator").get(ENROLMENTS + "/" + enrolment + "/decisions");

        // then
        decisions
                .then()
                .statusCode(200)
                .body("items[1].evidence[0].by", nullValue())
                .body("items[1].act.by", hasSize(0));
    }

    @Test
    void shouldSpeakTheLanguageOfTheRequest() {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(event(Results.pass(enrolment, "M22-PROJECT", 6))));
        awaitModule(enrolment, "M22", "COMPLETED");

        // when
        Response decisions = as("coordinator1")
                .header("Accept-Language", "lv, en;q=0.5")
                .get(ENROLMENTS + "/" + enrolment + "/decisions");

        // then
        decisions
                .then()
                .header("Content-Language", "lv")
                .body("items[1].text", startsWith("M22 Module 22: pabeigts kopš "));
    }

    @Test
    void shouldPage() {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(
                event(Results.pass(enrolment, "M22-PROJECT", 6)),
                event(Results.pass(enrolment, "M04-MOOC-TEST", 6)),
                event(Results.pass(enrolment, "M04-SCENARIO", 6))));
        awaitModule(enrolment, "M04", "COMPLETED");
        awaitModule(enrolment, "M22", "COMPLETED");
        String path = ENROLMENTS + "/" + enrolment + "/decisions";

        // when
        Response first = as("learner1").get(path);
        Response page = as("coordinator1").queryParam("limit", "1").get(path);
        Response rest = as("coordinator1")
                .queryParam("after", page.<String>path("next"))
                .get(path);

        // then
        first.then().statusCode(404);
        page.then().body("items", hasSize(1));
        rest.then().body("items", hasSize(4)).body("next", nullValue());
    }
}
