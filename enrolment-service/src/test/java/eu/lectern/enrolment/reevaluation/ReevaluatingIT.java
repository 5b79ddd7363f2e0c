package eu.lectern.enrolment.reevaluation;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Results.pass;
import static eu.lectern.enrolment.fixture.Results.percent;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.awaitProgress;
import static eu.lectern.enrolment.fixture.Service.progress;
import static eu.lectern.enrolment.fixture.Steps.reevaluate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.contracts.enrolment.ReevaluationView;
import eu.lectern.contracts.enrolment.ReevaluationView.ModuleChange;
import eu.lectern.contracts.enrolment.ReevaluationView.ProgrammeChange;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.enrolment.fixture.TwoVersions;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReevaluatingIT {

    private static final String COMPLETED = "modules.findAll { it.status == 'COMPLETED' }.code";

    @Inject
    ObjectMapper json;

    private TwoVersions versions = new TwoVersions("", "", "");

    @BeforeEach
    void publishTwoVersions() {
        versions = TwoVersions.published();
    }

    @Test
    void shouldTellWhatWouldChangeAndChangeNothing() throws JsonProcessingException {
        // given
        UUID enrolment = learnerWithResults();
        String before = as("coordinator1")
                .get(ENROLMENTS + "/" + enrolment + "/progress")
                .asString();

        // when
        Response answer = reevaluate(enrolment, versions.second(), true);

        // then
        answer.then().statusCode(200);
        assertThat(view(answer)).isEqualTo(expected(enrolment, true));
        assertThat(as("coordinator1")
                        .get(ENROLMENTS + "/" + enrolment + "/progress")
                        .asString())
                .isEqualTo(before);
        as("coordinator1").get(ENROLMENTS + "/" + enrolment).then().body("version", equalTo(versions.first()));
        as("coordinator1")
                .get(ENROLMENTS + "/" + enrolment + "/scenarios")
                .then()
                .body("modules", contains("M01", "M31"));
        assertThat(Database.number("select count(*) from outbox where key = ?", enrolment.toString()))
                .isZero();
        assertThat(Database.number("select revision from enrolment where id = ?", enrolment))
                .isEqualTo(1);
    }

    @Test
    void shouldMoveAsTheDryRunToldAndSayWhy() throws JsonProcessingException {
        // given
        UUID enrolment = learnerWithResults();
        Object version = progress(enrolment, "version");

        // when
        Response answer = reevaluate(enrolment, versions.second(), false);

        // then
        answer.then().statusCode(200);
        assertThat(view(answer)).isEqualTo(expected(enrolment, false));
        assertThat(progress(enrolment, COMPLETED)).isEqualTo(List.of("M06", "M31"));
        assertThat(progress(enrolment, "modules.code")).isEqualTo(List.of("M01", "M04", "M06", "M30", "M31"));
        assertThat(progress(enrolment, "version")).isEqualTo((int) version + 1);
        as("coordinator1").get(ENROLMENTS + "/" + enrolment).then().body("version", equalTo(versions.second()));
        as("coordinator1")
                .get(ENROLMENTS + "/" + enrolment + "/scenarios")
                .then()
                .body("modules", contains("M31"));
        Steps.decisions(enrolment)
                .then()
                .body(
                        "items.findAll { it.act.kind == 'MOVED' && it.kind != 'PART_CHANGED' }.collect { it.kind + ' ' + it.module }",
                        contains("MODULE_REOPENED M04", "MODULE_COMPLETED M06", "MODULE_REMOVED M22"))
                .body("items.findAll { it.act.kind == 'MOVED' }.version.unique()", contains(versions.second()))
                .body("items.last().act.by", contains(TestTokens.subjectOf("coordinator1")))
                .body("items.last().text", containsString("moved to version " + versions.second()));
    }

    @Test
    void shouldTellTheWorldOfTheMoveAndOfWhatItChanged() {
        // given
        UUID enrolment = learnerWithResults();

        // when
        reevaluate(enrolment, versions.second(), false);

        // then
        ConsumerRecord<String, byte[]> changed = await().atMost(SOON)
                .until(() -> Kafka.read(Topics.ENROLMENTS, enrolment.toString()), found -> found.size() == 2)
                .getLast();
        assertThat(Kafka.header(changed, "ce_type")).isEqualTo(EventTypes.ENROLMENT_CHANGED);
        EnrolmentChanged moved = Kafka.data(changed, EnrolmentChanged.class);
        assertThat(moved.revision()).isEqualTo(2);
        assertThat(moved.version()).isEqualTo(versions.second());
        assertThat(moved.policyHash()).isEqualTo("hash-of-" + versions.second());
        assertThat(moved.status()).isEqualTo(EnrolmentStatus.ACTIVE);
        List<ConsumerRecord<String, byte[]>> completions =
                await().atMost(SOON).until(() -> Kafka.completions(enrolment), found -> found.size() == 6);
        assertThat(completions.subList(3, 6))
                .extracting(
                        message -> Kafka.header(message, "ce_type"),
                        message -> Kafka.data(message, CompletionChanged.class).module(),
                        message -> Kafka.data(message, CompletionChanged.class).version())
                .containsExactlyInAnyOrder(
                        tuple(EventTypes.MODULE_REOPENED, "M04", versions.second()),
                        tuple(EventTypes.MODULE_COMPLETED, "M06", versions.second()),
                        tuple(EventTypes.MODULE_REOPENED, "M22", versions.second()));
    }

    @Test
    void shouldKeepTheFirstDaysThereAndBack() {
        // given
        UUID enrolment = learnerWithResults();
        reevaluate(enrolment, versions.second(), false).then().statusCode(200);
        Kafka.send(List.of(event(percent(enrolment, "M04-MOOC-TEST", "95", 20))));
        awaitModule(enrolment, "M04", "COMPLETED");

        // when
        reevaluate(enrolment, versions.first(), false).then().statusCode(200);

        // then
        assertThat(progress(enrolment, COMPLETED)).isEqualTo(List.of("M04", "M22", "M31"));
        assertThat(progress(enrolment, "modules.find { it.code == 'M04' }.completedOn"))
                .isEqualTo("2026-01-03");
        List<CompletionChanged> ofM04 = await().atMost(SOON)
                .until(
                        () -> Kafka.completions(enrolment).stream()
                                .map(message -> Kafka.data(message, CompletionChanged.class))
                                .filter(changed -> "M04".equals(changed.module()))
                                .toList(),
                        found -> found.size() == 4);
        assertThat(ofM04).extracting(CompletionChanged::firstCompletedOn).containsOnly(LocalDate.of(2026, 1, 3));
        assertThat(ofM04.get(2).completedOn()).isEqualTo(LocalDate.of(2026, 1, 20));
    }

    @Test
    void shouldReopenAndCompleteTheProgramme() {
        // given
        UUID enrolment = versions.enrol();
        Steps.choose(enrolment, "M01", "M31");
        Kafka.send(List.of(
                event(percent(enrolment, "M01-MOOC-TEST", "80", 2)),
                event(percent(enrolment, "M04-MOOC-TEST", "80", 3)),
                event(percent(enrolment, "M06-MOOC-TEST", "80", 4)),
                event(pass(enrolment, "M22-PROJECT", 5)),
                event(pass(enrolment, "M31-PROJECT", 6)),
                event(pass(enrolment, "M01-SCENARIO", 7)),
                event(pass(enrolment, "M31-SCENARIO", 8)),
                event(pass(enrolment, "PROGRAMME-FINAL", 9)),
                event(pass(enrolment, "PROGRAMME-WORK-BASED", 10))));
        awaitProgress(enrolment, "status", "COMPLETED");

        // when
        Response there = reevaluate(enrolment, versions.second(), false);
        Response back = reevaluate(enrolment, versions.first(), false);

        // then
        there.then()
                .body("programme.from", equalTo("COMPLETED"))
                .body("programme.to", equalTo("IN_PROGRESS"))
                .body("droppedScenarios", contains("M01"))
                .body("unusedAssessments", contains("M01-SCENARIO", "M22-PROJECT"));
        back.then()
                .body("programme.from", equalTo("IN_PROGRESS"))
                .body("programme.to", equalTo("IN_PROGRESS"))
                .body("droppedScenarios", empty());
        Steps.choose(enrolment, "M01", "M31").then().statusCode(200);
        assertThat(progress(enrolment, "status")).isEqualTo("COMPLETED");
        assertThat(progress(enrolment, "completedOn")).isEqualTo("2026-01-10");
    }

    @Test
    void shouldChangeNothingOnTheVersionThatItIsOn() {
        // given
        UUID enrolment = learnerWithResults();
        Object version = progress(enrolment, "version");

        // when
        Response answer = reevaluate(enrolment, versions.first(), false);

        // then
        answer.then()
                .statusCode(200)
                .body("fromVersion", equalTo(versions.first()))
                .body("toVersion", equalTo(versions.first()))
                .body("modules", empty())
                .body("droppedScenarios", empty())
                .body("unusedAssessments", empty());
        assertThat(progress(enrolment, "version")).isEqualTo(version);
        assertThat(Database.number("select revision from enrolment where id = ?", enrolment))
                .isEqualTo(1);
    }

    /** On the first version: M04 and M22 and M31 complete, M06 tried; M01's and M31's scenarios chosen. */
    private UUID learnerWithResults() {
        UUID enrolment = versions.enrol();
        Steps.choose(enrolment, "M01", "M31").then().statusCode(200);
        Kafka.send(List.of(
                event(percent(enrolment, "M04-MOOC-TEST", "80", 3)),
                event(percent(enrolment, "M06-MOOC-TEST", "60", 4)),
                event(pass(enrolment, "M22-PROJECT", 5)),
                event(pass(enrolment, "M31-PROJECT", 6))));
        awaitProgress(
                enrolment,
                "modules.status",
                List.of("NOT_STARTED", "COMPLETED", "IN_PROGRESS", "COMPLETED", "COMPLETED"));
        await().atMost(SOON)
                .until(() -> Database.number("select count(*) from outbox where key = ?", enrolment.toString()) == 0);
        return enrolment;
    }

    private ReevaluationView expected(UUID enrolment, boolean dryRun) {
        return new ReevaluationView(
                enrolment,
                "library-vet",
                versions.first(),
                versions.second(),
                dryRun,
                new ProgrammeChange(ProgrammeStatus.IN_PROGRESS, ProgrammeStatus.IN_PROGRESS),
                List.of(
                        new ModuleChange("M04", ModuleStatus.COMPLETED, ModuleStatus.IN_PROGRESS),
                        new ModuleChange("M06", ModuleStatus.IN_PROGRESS, ModuleStatus.COMPLETED),
                        new ModuleChange("M30", null, ModuleStatus.NOT_STARTED),
                        new ModuleChange("M22", ModuleStatus.COMPLETED, null)),
                List.of("M01"),
                List.of("M22-PROJECT"));
    }

    private ReevaluationView view(Response answer) throws JsonProcessingException {
        return json.readValue(answer.asString(), ReevaluationView.class);
    }
}
