package eu.lectern.enrolment.reevaluation;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Results.pass;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.enrolment.fixture.TwoVersions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReevaluationJobIT {

    private TwoVersions versions = new TwoVersions("", "", "");

    @BeforeEach
    void publishTwoVersions() {
        versions = TwoVersions.published();
    }

    @Test
    void shouldTellOfEveryEnrolmentWhatWouldChangeAndThenMoveThemSo() {
        // given
        List<UUID> enrolments = versions.enrol(100);
        List<UUID> withResults = enrolments.subList(0, 30);
        Kafka.send(withResults.stream()
                .map(enrolment -> event(pass(enrolment, "M22-PROJECT", 5)))
                .toList());
        withResults.forEach(enrolment -> awaitModule(enrolment, "M22", "COMPLETED"));

        // when
        String dryRun = Jobs.finished(Jobs.start(versions, "coordinator1", true));
        long movedByDryRun = Jobs.onSecondOf(versions);
        String move = Jobs.finished(Jobs.start(versions, "coordinator1", false));

        // then
        assertThat(movedByDryRun).isZero();
        assertThat(Jobs.onSecondOf(versions)).isEqualTo(100);
        for (String job : List.of(dryRun, move)) {
            as("coordinator1")
                    .get(Jobs.PATH + "/" + job)
                    .then()
                    .body("total", equalTo(100))
                    .body("done", equalTo(100))
                    .body("changed", equalTo(100))
                    .body("failed", equalTo(0))
                    .body("finishedAt", notNullValue());
        }
        assertThat(Jobs.outcomes(move)).hasSize(100).isEqualTo(Jobs.outcomes(dryRun));
        assertThat(progress(withResults.getFirst(), "modulesCompleted")).isEqualTo(0);
        Steps.decisions(withResults.getFirst())
                .then()
                .body("items.last().kind", equalTo("MODULE_REMOVED"))
                .body("items.last().act.kind", equalTo("MOVED"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Kafka.read(
                                Topics.ENROLMENTS, enrolments.getLast().toString()))
                        .extracting(message -> Kafka.header(message, "ce_type"))
                        .containsExactly(EventTypes.ENROLMENT_OPENED, EventTypes.ENROLMENT_CHANGED));
    }

    @Test
    void shouldTellWhichEnrolmentsChangeAndWhichDoNot() {
        // given
        UUID onFirst = versions.enrol();
        UUID onSecond = versions.enrol();
        Steps.reevaluate(onSecond, versions.second(), false).then().statusCode(200);

        // when
        String job = Jobs.request("coordinator1", versions.programme(), versions.publishFirstAgain(), true)
                .path("id");

        // then
        Jobs.finished(job);
        Jobs.items(job, "changed", "true")
                .then()
                .body("items.enrolment", contains(onSecond.toString()))
                .body("items[0].changed", equalTo(true))
                .body("items[0].outcome.modules.code", contains("M22", "M30"))
                .body("items[0].outcome.dryRun", equalTo(true));
        Jobs.items(job, "changed", "false")
                .then()
                .body("items.enrolment", contains(onFirst.toString()))
                .body("items[0].status", equalTo("DONE"))
                .body("items[0].outcome.modules", empty());
        Jobs.items(job, "failed", "true").then().body("items", empty());
        as("coordinator1")
                .get(Jobs.PATH + "/" + job)
                .then()
                .body("changed", equalTo(1))
                .body("done", equalTo(2));
    }

    @Test
    void shouldBeFinishedAtOnceWhenThereIsNothingToDo() {
        // given
        versions.enrol();

        // when // then
        Jobs.request("coordinator1", versions.programme(), versions.first(), false)
                .then()
                .statusCode(202)
                .body("status", equalTo("FINISHED"))
                .body("total", equalTo(0));
    }

    @Test
    void shouldCoverTheInstitutionsOwnEnrolmentsAndAnOperatorsAll() {
        // given
        UUID latvian = versions.enrol();
        UUID italian = versions.enrol("coordinator2");

        // when
        String ofItaly = Jobs.finished("operator", Jobs.start(versions, "coordinator2", true));
        String ofAll = Jobs.finished("operator", Jobs.start(versions, "operator", false));

        // then
        assertThat(Jobs.enrolmentsOf(ofItaly)).containsExactly(italian.toString());
        assertThat(Jobs.enrolmentsOf(ofAll)).containsExactly(latvian.toString(), italian.toString());
        as("operator")
                .get(Jobs.PATH + "/" + ofItaly)
                .then()
                .body("institution", equalTo("IT-DEMO"))
                .body("programme", equalTo(versions.programme()))
                .body("curriculum", equalTo("library-vet"))
                .body("toVersion", equalTo(versions.second()));
        as("operator").get(Jobs.PATH + "/" + ofAll).then().body("institution", nullValue());
        for (String stranger : List.of(ofItaly, ofAll)) {
            as("coordinator1").get(Jobs.PATH + "/" + stranger).then().statusCode(404);
            as("coordinator1")
                    .get(Jobs.PATH + "/" + stranger + "/enrolments")
                    .then()
                    .statusCode(404);
        }
        as("coordinator2").get(Jobs.PATH + "/" + ofItaly).then().statusCode(200);
    }

    @Test
    void shouldListTheNewestFirst() {
        // given
        versions.enrol();
        String first = Jobs.finished(Jobs.start(versions, "coordinator1", true));
        String second = Jobs.finished(Jobs.start(versions, "coordinator1", true));
        String ofItaly = Jobs.start(versions, "coordinator2", true);

        // when
        Response page = as("coordinator1").queryParam("limit", "1").get(Jobs.PATH);
        Response next = as("coordinator1")
                .queryParam("limit", "1")
                .queryParam("after", page.<String>path("next"))
                .get(Jobs.PATH);

        // then
        page.then().statusCode(200).body("items.id", contains(second));
        next.then().body("items.id", contains(first));
        as("operator")
                .queryParam("limit", "3")
                .get(Jobs.PATH)
                .then()
                .body("items.id", contains(ofItaly, second, first));
        as("coordinator1")
                .queryParam("status", "FINISHED")
                .queryParam("limit", "2")
                .get(Jobs.PATH)
                .then()
                .body("items.id", contains(second, first));
    }

    @Test
    void shouldPageTheEnrolments() {
        // given
        List<UUID> enrolments = versions.enrol(3);
        String job = Jobs.finished(Jobs.start(versions, "coordinator1", true));

        // when
        Response page = as("coordinator1").queryParam("limit", "2").get(Jobs.PATH + "/" + job + "/enrolments");
        Response rest = as("coordinator1")
                .queryParam("after", page.<String>path("next"))
                .get(Jobs.PATH + "/" + job + "/enrolments");

        // then
        page.then()
                .body(
                        "items.enrolment",
                        contains(enrolments.get(0).toString(), enrolments.get(1).toString()));
        rest.then()
                .body("items.enrolment", contains(enrolments.get(2).toString()))
                .body("next", nullValue());
    }

    @Test
    void shouldRefuseAnUnknownProgrammeOrVersion() {
        // when // then
        Jobs.request("coordinator1", "P-nowhere", versions.second(), false)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Jobs.request("operator", versions.programme(), "0.0.0", false)
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("version"));
    }
}
