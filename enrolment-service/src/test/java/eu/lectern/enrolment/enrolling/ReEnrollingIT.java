package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static eu.lectern.enrolment.fixture.Service.progress;
import static eu.lectern.enrolment.fixture.Steps.reEnrol;
import static eu.lectern.enrolment.fixture.Steps.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.ProgressChanged;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReEnrollingIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldGoOnWhereItWasLeft() {
        // given
        UUID enrolment = enrol("CECO");
        Steps.choose(enrolment, "M06");
        Kafka.send(List.of(event(Results.pass(enrolment, "M22-PROJECT", 6))));
        awaitModule(enrolment, "M22", "COMPLETED");
        String pinned = as("coordinator1").get(ENROLMENTS + "/" + enrolment).path("version");
        withdraw(enrolment);

        // when
        reEnrol(enrolment)
                .then()
                .statusCode(200)
                .body("id", equalTo(enrolment.toString()))
                .body("status", equalTo("ACTIVE"))
                .body("version", equalTo(pinned));

        // then
        assertThat(progress(enrolment, "status")).isEqualTo("IN_PROGRESS");
        assertThat(progress(enrolment, "version")).isEqualTo(5);
        assertThat(progress(enrolment, "modules[3].completedOn")).isEqualTo("2026-01-06");
        as("coordinator1")
                .get(ENROLMENTS + "/" + enrolment + "/scenarios")
                .then()
                .body("modules", contains("M06"));
        Steps.decisions(enrolment).then().body("items.act.kind", contains("SCENARIOS_CHOSEN", "RESULTS", "RESULTS"));
    }

    @Test
    void shouldCountOnReturnWhatCameMeanwhileAndNothingBefore() {
        // given
        UUID enrolment = enrol("CECO");
        ResultJudged project = Results.pass(enrolment, "M22-PROJECT", 6);
        Kafka.send(List.of(event(project)));
        awaitModule(enrolment, "M22", "COMPLETED");
        withdraw(enrolment);
        Kafka.send(List.of(
                event(Results.revocationOf(project)),
                event(Results.pass(enrolment, "M04-MOOC-TEST", 8)),
                event(Results.pass(enrolment, "M04-SCENARIO", 9))));
        await().atMost(SOON)
                .until(() -> Database.number(
                                "select count(*) from evidence where enrolment = ? and (revoked or assessment like 'M04%')",
                                enrolment)
                        == 3);
        assertThat(progress(enrolment, "version")).isEqualTo(3);
        assertThat(progress(enrolment, "modules.findAll { it.status == 'COMPLETED' }.code"))
                .isEqualTo(List.of("M22"));

        // when
        reEnrol(enrolment).then().statusCode(200);

        // then
        assertThat(progress(enrolment, "modules.findAll { it.status == 'COMPLETED' }.code"))
                .isEqualTo(List.of("M04"));
        Steps.decisions(enrolment)
                .then()
                .body(
                        "items.findAll { it.act.kind == 'RE_ENROLLED' && it.kind != 'PART_CHANGED' }.kind",
                        contains("MODULE_COMPLETED", "MODULE_REOPENED"))
                .body("items.findAll { it.act.kind == 'RE_ENROLLED' }.progressVersion.unique()", contains(4));
        CompletionChanged reopened =
                await().atMost(SOON).until(() -> Kafka.completions(enrolment), found -> found.size() == 3).stream()
                        .filter(message -> Kafka.header(message, "ce_type").equals(EventTypes.MODULE_REOPENED))
                        .map(message -> Kafka.data(message, CompletionChanged.class))
                        .findFirst()
                        .orElseThrow();
        assertThat(reopened.firstCompletedOn()).isEqualTo(LocalDate.of(2026, 1, 6));
    }

    @Test
    void shouldAnnounceTheReturnAsTheNextRevision() {
        // given
        UUID enrolment = enrol("CECO");
        withdraw(enrolment);

        // when
        reEnrol(enrolment);

        // then
        List<ConsumerRecord<String, byte[]>> told = await().atMost(SOON)
                .until(() -> Kafka.read(Topics.ENROLMENTS, enrolment.toString()), found -> found.size() == 3);
        assertThat(told)
                .extracting(message -> Kafka.header(message, "ce_type"))
                .containsExactly(EventTypes.ENROLMENT_OPENED, EventTypes.ENROLMENT_CLOSED, EventTypes.ENROLMENT_OPENED);
        EnrolmentChanged back = Kafka.data(told.getLast(), EnrolmentChanged.class);
        EnrolmentChanged first = Kafka.data(told.getFirst(), EnrolmentChanged.class);
        assertThat(back)
                .isEqualTo(new EnrolmentChanged(
                        enrolment,
                        3,
                        first.learnerId(),
                        first.subjectDigest(),
                        first.institution(),
                        first.programme(),
                        first.curriculum(),
                        first.version(),
                        first.policyHash(),
                        EnrolmentStatus.ACTIVE,
                        first.startsOn(),
                        back.changedAt(),
                        null));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Kafka.progressChanges(enrolment))
                        .extracting(ProgressChanged::progressVersion, ProgressChanged::status)
                        .containsExactly(
                                tuple(1L, ProgrammeStatus.IN_PROGRESS),
                                tuple(2L, ProgrammeStatus.WITHDRAWN),
                                tuple(3L, ProgrammeStatus.IN_PROGRESS)));
    }

    @Test
    void shouldLeaveAnActiveOneAsItIs() {
        // given
        UUID enrolment = enrol("CECO");
        withdraw(enrolment);
        reEnrol(enrolment).then().statusCode(200);

        // when
        reEnrol(enrolment).then().statusCode(200).body("status", equalTo("ACTIVE"));

        // then
        assertThat(progress(enrolment, "version")).isEqualTo(3);
        assertThat(Database.number("select revision from enrolment where id = ?", enrolment))
                .isEqualTo(3);
    }

    @Test
    void shouldRefuseBesideAnotherActiveEnrolmentInTheProgramme() {
        // given
        Map<String, String> body = Map.of("learner", "L-" + UUID.randomUUID(), "programme", "CECO");
        UUID withdrawn = enrol("coordinator1", body);
        withdraw(withdrawn);
        UUID active = enrol("coordinator1", body);

        // when // then
        reEnrol(withdrawn).then().statusCode(409).header("Location", ENROLMENTS + "/" + active);
        assertThat(progress(withdrawn, "status")).isEqualTo("WITHDRAWN");
        withdraw(active);
        reEnrol(withdrawn).then().statusCode(200);
        reEnrol(active).then().statusCode(409).header("Location", ENROLMENTS + "/" + withdrawn);
    }

    @Test
    void shouldLeaveOneActiveWhenComingBackAndEnrollingMeet() {
        for (int round = 0; round < 10; round++) {
            // given
            Map<String, String> body = Map.of("learner", "L-" + UUID.randomUUID(), "programme", "CECO");
            UUID first = enrol("coordinator1", body);
            withdraw(first);
            UUID second = enrol("coordinator1", body);
            withdraw(second);

            // when
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                threads.execute(() -> reEnrol(first));
                threads.execute(() -> reEnrol(second));
                threads.execute(() -> as("coordinator1").body(body).post(ENROLMENTS));
            }

            // then
            long active = Database.number(
                    "select count(*) from enrolment e join enrolment f on f.learner = e.learner"
                            + " where f.id = ? and e.status = 'ACTIVE'",
                    first);
            long inProgress = Database.number(
                    "select count(*) from progress p join enrolment e on e.id = p.enrolment"
                            + " join enrolment f on f.learner = e.learner"
                            + " where f.id = ? and p.status = 'IN_PROGRESS' and p.outcome::json->>'status' = 'IN_PROGRESS'",
                    first);
            assertThat(active).isEqualTo(1);
            assertThat(inProgress).isEqualTo(1);
        }
    }
}
