package eu.lectern.enrolment.reevaluation;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Results.percent;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.awaitProgress;
import static eu.lectern.enrolment.fixture.Service.progress;
import static eu.lectern.enrolment.fixture.Steps.reevaluate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.enrolment.fixture.TwoVersions;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moves that meet withdrawals, recognitions and results, and those that are refused. */
@QuarkusTest
class MovingBesideOthersIT {

    private static final String COMPLETED = "modules.findAll { it.status == 'COMPLETED' }.code";

    private TwoVersions versions = new TwoVersions("", "", "");

    @BeforeEach
    void publishTwoVersions() {
        versions = TwoVersions.published();
    }

    @Test
    void shouldKeepWhatPriorLearningPassed() {
        // given
        UUID enrolment = versions.enrol();
        Steps.recognised(enrolment, "M04", null);
        Steps.recognised(enrolment, "M22", null);

        // when
        reevaluate(enrolment, versions.second(), false).then().statusCode(200);

        // then
        assertThat(progress(enrolment, COMPLETED)).isEqualTo(List.of("M04"));
        reevaluate(enrolment, versions.first(), false).then().statusCode(200);
        assertThat(progress(enrolment, COMPLETED)).isEqualTo(List.of("M04", "M22"));
    }

    @Test
    void shouldRefuseVersionsThatDoNotHaveTheProgramme() {
        // given
        UUID enrolment = versions.enrol();
        TwoVersions others = TwoVersions.published();

        // when // then
        for (String version : List.of("no-such-version", others.first(), versions.second() + "\u0000")) {
            for (boolean dryRun : List.of(true, false)) {
                reevaluate(enrolment, version, dryRun)
                        .then()
                        .statusCode(422)
                        .contentType("application/problem+json")
                        .body("violations.field", contains("version"));
            }
        }
    }

    @Test
    void shouldRefuseToMoveAWithdrawnEnrolment() {
        // given
        UUID enrolment = versions.enrol();
        Steps.withdraw(enrolment);

        // when // then
        reevaluate(enrolment, versions.second(), true).then().statusCode(409);
        reevaluate(enrolment, versions.second(), false).then().statusCode(409);
        Steps.reEnrol(enrolment).then().statusCode(200).body("version", equalTo(versions.first()));
    }

    @Test
    void shouldHoldAResultThatWaitsForTheMoveAgainstTheNewMark() throws SQLException {
        // given
        UUID enrolment = versions.enrol();
        try (Connection moving = Database.connectable().getConnection()) {
            moving.setAutoCommit(false);
            Database.execute(moving, "select 1 from progress where enrolment = ? for update", enrolment);
            Kafka.send(List.of(event(percent(enrolment, "M04-MOOC-TEST", "80", 3))));
            Database.awaitBlocked();

            // when
            Database.execute(
                    moving,
                    "update enrolment set version = ?, policy_hash = ?, revision = 2 where id = ?",
                    versions.second(),
                    "hash-of-" + versions.second(),
                    enrolment);
            moving.commit();
        }

        // then
        awaitProgress(
                enrolment,
                "modules.find { it.code == 'M04' }.parts.find { it.part == 'MOOC' }.status",
                "NEEDS_REVISION");
    }

    @Test
    void shouldComeToAnEndWhenMovesWithdrawalsAndReturnsMeet() {
        // given
        UUID enrolment = versions.enrol();
        Kafka.send(List.of(
                event(percent(enrolment, "M04-MOOC-TEST", "80", 3)),
                event(percent(enrolment, "M06-MOOC-TEST", "60", 4))));
        awaitProgress(
                enrolment,
                "modules.status",
                List.of("NOT_STARTED", "COMPLETED", "IN_PROGRESS", "NOT_STARTED", "NOT_STARTED"));

        // when
        List<Integer> answers = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 10; round++) {
                threads.execute(() -> answers.add(
                        reevaluate(enrolment, versions.second(), false).statusCode()));
                threads.execute(() -> answers.add(
                        reevaluate(enrolment, versions.first(), false).statusCode()));
                threads.execute(() -> answers.add(Steps.withdraw(enrolment).statusCode()));
                threads.execute(() -> answers.add(Steps.reEnrol(enrolment).statusCode()));
            }
        }

        // then
        assertThat(answers).hasSize(40).containsOnly(200, 409);
        Steps.reEnrol(enrolment).then().statusCode(200);
        reevaluate(enrolment, versions.second(), false).then().statusCode(200);
        assertThat(progress(enrolment, COMPLETED)).isEqualTo(List.of("M06"));
        long revision = Database.number("select revision from enrolment where id = ?", enrolment);
        List<Long> told = await().atMost(SOON)
                .until(
                        () -> Kafka.read(Topics.ENROLMENTS, enrolment.toString()).stream()
                                .map(message -> Kafka.data(message, EnrolmentChanged.class)
                                        .revision())
                                .toList(),
                        revisions -> revisions.size() == revision);
        assertThat(told).isSorted().doesNotHaveDuplicates();
    }
}
