package eu.lectern.enrolment.progress;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("MODULE_COMPLETED"))
                .body("items[0].module", equalTo("M22"))
                .body("items[0].completedOn", equalTo("2026-01-06"))
                .body("items[0].evidence", equalTo(List.of(project.result().toString())))
                .body("items[0].missing", hasSize(0))
                .body("items[0].progressVersion", equalTo(2))
                .body("items[0].policyHash", notNullValue())
                .body("items[1].kind", equalTo("MODULE_REOPENED"))
                .body("items[1].completedOn", nullValue())
                .body("items[1].missing", equalTo(List.of("M22-PROJECT")))
                .body("next", nullValue());
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
        rest.then().body("items", hasSize(1)).body("next", nullValue());
    }
}
