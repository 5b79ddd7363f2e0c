package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static eu.lectern.enrolment.fixture.Service.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.ProgressChanged;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.contracts.learner.SubjectDigest;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawingIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldShowAsWithdrawnAndKeepWhatWasAchieved() {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(Results.event(Results.pass(enrolment, "M22-PROJECT", 6))));
        awaitModule(enrolment, "M22", "COMPLETED");

        // when
        withdraw(enrolment);

        // then
        assertThat(progress(enrolment, "status")).isEqualTo("WITHDRAWN");
        assertThat(progress(enrolment, "version")).isEqualTo(3);
        assertThat(progress(enrolment, "modulesCompleted")).isEqualTo(1);
    }

    @Test
    void shouldAnnounceTheWithdrawalOnceHoweverOftenItIsAsked() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        withdraw(enrolment);
        withdraw(enrolment);

        // then
        List<ConsumerRecord<String, byte[]>> events = await().atMost(SOON)
                .until(() -> Kafka.read(Topics.ENROLMENTS, enrolment.toString()), found -> found.size() >= 2);
        assertThat(events).hasSize(2);
        assertThat(Kafka.header(events.getLast(), "ce_type")).isEqualTo(EventTypes.ENROLMENT_CLOSED);
        EnrolmentChanged closed = Kafka.data(events.getLast(), EnrolmentChanged.class);
        assertThat(closed.status()).isEqualTo(EnrolmentStatus.WITHDRAWN);
        assertThat(closed.revision()).isEqualTo(2);
        assertThat(progress(enrolment, "version")).isEqualTo(2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Kafka.progressChanges(enrolment))
                        .extracting(ProgressChanged::progressVersion, ProgressChanged::status)
                        .containsExactly(tuple(1L, ProgrammeStatus.IN_PROGRESS), tuple(2L, ProgrammeStatus.WITHDRAWN)));
    }

    @Test
    void shouldLetResultsThatComeLaterChangeNothing() {
        // given
        UUID withdrawn = enrol("CECO");
        UUID active = enrol("CECO");
        withdraw(withdrawn);

        // when
        Kafka.send(List.of(
                Results.event(Results.pass(withdrawn, "M22-PROJECT", 6)),
                Results.event(Results.pass(active, "M22-PROJECT", 6))));
        await().atMost(SOON).until(() -> evidenceOf(withdrawn) == 1);

        // then
        assertThat(progress(withdrawn, "version")).isEqualTo(2);
        assertThat(progress(withdrawn, "modulesCompleted")).isEqualTo(0);
    }

    @Test
    void shouldLetTheLearnerEnrolAgain() {
        // given
        Map<String, String> body = Map.of("learner", "L-" + UUID.randomUUID(), "programme", "CECO");
        withdraw(enrol("coordinator1", body));

        // when // then
        as("coordinator1").body(body).post(ENROLMENTS).then().statusCode(201);
    }

    @Test
    void shouldRefuseToChooseScenariosAfterwards() {
        // given
        UUID enrolment = enrol("CECO");
        withdraw(enrolment);

        // when // then
        as("coordinator1")
                .body(Map.of("modules", List.of("M06")))
                .put(ENROLMENTS + "/" + enrolment + "/scenarios")
                .then()
                .statusCode(409);
    }

    @Test
    void shouldLoseNoChangeThatComesAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            // given
            String learner = "L-" + UUID.randomUUID();
            UUID enrolment = enrol("coordinator1", Map.of("learner", learner, "programme", "CECO"));
            Map<String, String> withSubject = Map.of("learner", learner, "subject", "s-" + learner, "programme", "DTF");

            // when
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                threads.execute(() -> withdraw(enrolment));
                threads.execute(() -> enrol("coordinator1", withSubject));
            }

            // then
            List<EnrolmentChanged> told = await()
                    .atMost(SOON)
                    .until(() -> Kafka.read(Topics.ENROLMENTS, enrolment.toString()), found -> found.size() >= 3)
                    .stream()
                    .map(message -> Kafka.data(message, EnrolmentChanged.class))
                    .toList();
            assertThat(told).extracting(EnrolmentChanged::revision).containsExactly(1L, 2L, 3L);
            assertThat(told.getLast().status()).isEqualTo(EnrolmentStatus.WITHDRAWN);
            assertThat(told.getLast().subjectDigest())
                    .isEqualTo(SubjectDigest.of(told.getLast().learnerId(), "s-" + learner));
        }
    }

    private static void withdraw(UUID enrolment) {
        as("coordinator1")
                .post(ENROLMENTS + "/" + enrolment + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    private static long evidenceOf(UUID enrolment) {
        return Database.number("select count(*) from evidence where enrolment = ?", enrolment);
    }
}
