package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.asClient;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.contracts.learner.SubjectDigest;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrollingIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldEnrolInTheLatestVersionOfTheProgramme() {
        // given
        String learner = newLearner();

        // when
        Response response = as("coordinator1")
                .body(Map.of("learner", learner, "programme", "CECO", "startsOn", "2026-09-01"))
                .post(ENROLMENTS);

        // then
        response.then()
                .statusCode(201)
                .header("Location", equalTo(ENROLMENTS + "/" + response.path("id")))
                .body("learner", equalTo(learner))
                .body("subject", nullValue())
                .body("institution", equalTo("LV-DEMO"))
                .body("programme", equalTo("CECO"))
                .body("curriculum", equalTo("library-vet"))
                .body("version", notNullValue())
                .body("status", equalTo("ACTIVE"))
                .body("startsOn", equalTo("2026-09-01"));
        as("coordinator1")
                .get(response.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(response.path("id")))
                .body("learnerId", equalTo(response.path("learnerId")));
    }

    @Test
    void shouldStartTodayUnlessToldOtherwise() {
        // when
        Response response = asClient("partner-lv")
                .body(Map.of("subject", "s-" + UUID.randomUUID(), "programme", "DTF"))
                .post(ENROLMENTS);

        // then
        response.then()
                .statusCode(201)
                .body("startsOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("learner", nullValue());
    }

    @Test
    void shouldBeginWithAProgressInWhichNothingIsStarted() {
        // when
        UUID enrolment = enrol("CECO");

        // then
        as("coordinator1")
                .get(Service.progressOf(enrolment))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("status", equalTo("IN_PROGRESS"))
                .body("modulesTotal", equalTo(4))
                .body("modules.findAll { it.status == 'NOT_STARTED' }", hasSize(4))
                .body("hours.mooc.planned", equalTo(5))
                .body("hours.mooc.declared", equalTo(80))
                .body("scenarioHours.required", equalTo(10))
                .body("assessments", hasSize(2));
    }

    @Test
    void shouldAnnounceTheEnrolmentInTheWordsOfTheContract() {
        // given
        String subject = "s-" + UUID.randomUUID();

        // when
        UUID enrolment = enrol("coordinator1", Map.of("subject", subject, "programme", "CECO"));

        // then
        ConsumerRecord<String, byte[]> opened = awaitEvents(enrolment, 1).getFirst();
        EnrolmentChanged changed = Kafka.data(opened, EnrolmentChanged.class);
        assertThat(Kafka.header(opened, "ce_type")).isEqualTo(EventTypes.ENROLMENT_OPENED);
        assertThat(changed)
                .usingRecursiveComparison()
                .ignoringFields("learnerId", "changedAt", "version", "policyHash")
                .isEqualTo(new EnrolmentChanged(
                        enrolment,
                        1,
                        changed.learnerId(),
                        Optional.of(subject),
                        "LV-DEMO",
                        "CECO",
                        "library-vet",
                        "any",
                        "any",
                        EnrolmentStatus.ACTIVE,
                        LocalDate.now(ZoneOffset.UTC),
                        changed.changedAt()));
        assertThat(changed.policyHash()).isEqualTo("hash-of-" + changed.version());
    }

    @Test
    void shouldPointToTheActiveEnrolmentWhenThereIsOne() {
        // given
        String learner = newLearner();
        UUID first = enrol("coordinator1", Map.of("learner", learner, "programme", "CECO"));

        // when
        Response second = as("coordinator1")
                .body(Map.of("learner", learner, "programme", "CECO"))
                .post(ENROLMENTS);

        // then
        second.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Location", equalTo(ENROLMENTS + "/" + first))
                .body("detail", containsString(first.toString()))
                .body("violations[0].field", equalTo("programme"));
        enrol("coordinator1", Map.of("learner", learner, "programme", "DTF"));
    }

    @Test
    void shouldGiveOneEnrolmentToConcurrentTwins() throws ExecutionException, InterruptedException {
        // given
        String learner = newLearner();
        Map<String, String> body = Map.of("learner", learner, "programme", "CECO");
        List<Future<Integer>> twins = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int twin = 0; twin < 8; twin++) {
                twins.add(threads.submit(
                        () -> as("coordinator1").body(body).post(ENROLMENTS).statusCode()));
            }
        }

        // then
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> twin : twins) {
            answers.add(twin.get());
        }
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409).hasSize(8);
        assertThat(Database.number(
                        "select count(*) from enrolment e join learner l on l.id = e.learner where l.reference = ?",
                        learner))
                .isEqualTo(1);
    }

    @Test
    void shouldKeepTheSameReferenceOfTwoInstitutionsApart() {
        // given
        String learner = newLearner();
        enrol("coordinator1", Map.of("learner", learner, "programme", "CECO"));

        // when // then
        as("coordinator2")
                .body(Map.of("learner", learner, "programme", "CECO"))
                .post(ENROLMENTS)
                .then()
                .statusCode(201)
                .body("institution", equalTo("IT-DEMO"));
    }

    @Test
    void shouldTellEarlierEnrolmentsTheSubjectThatBecomesKnown() {
        // given
        String learner = newLearner();
        String subject = "s-" + UUID.randomUUID();
        UUID earlier = enrol("coordinator1", Map.of("learner", learner, "programme", "CECO"));

        // when
        enrol("coordinator1", Map.of("learner", learner, "subject", subject, "programme", "DTF"));

        // then
        ConsumerRecord<String, byte[]> told = awaitEvents(earlier, 2).getLast();
        assertThat(Kafka.header(told, "ce_type")).isEqualTo(EventTypes.ENROLMENT_CHANGED);
        EnrolmentChanged changed = Kafka.data(told, EnrolmentChanged.class);
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.subjectDigest()).isEqualTo(SubjectDigest.of(changed.learnerId(), subject));
    }

    @Test
    void shouldRefuseNamesOfTwoPeople() {
        // given
        String learner = newLearner();
        enrol("coordinator1", Map.of("learner", learner, "subject", "s-" + learner, "programme", "CECO"));

        // when // then
        as("coordinator1")
                .body(Map.of("learner", learner, "subject", "another", "programme", "DTF"))
                .post(ENROLMENTS)
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("subject"));
    }

    @Test
    void shouldListPageByPageWithoutGapOrRepetition() {
        // given
        List<String> expected = new ArrayList<>();
        String learner = newLearner();
        for (String programme : List.of("CECO", "DTF")) {
            expected.add(enrol("coordinator1", Map.of("learner", learner, "programme", programme))
                    .toString());
        }

        // when
        Response first = as("coordinator1")
                .queryParam("learner", learner)
                .queryParam("limit", "1")
                .get(ENROLMENTS);
        Response second = as("coordinator1")
                .queryParam("learner", learner)
                .queryParam("limit", "1")
                .queryParam("after", first.<String>path("next"))
                .get(ENROLMENTS);

        // then
        assertThat(List.of(first.<String>path("items[0].id"), second.<String>path("items[0].id")))
                .isEqualTo(expected);
        assertThat(second.<Object>path("next")).isNull();
    }

    @Test
    void shouldFilterByStatusAndProgramme() {
        // given
        String learner = newLearner();
        UUID withdrawn = enrol("coordinator1", Map.of("learner", learner, "programme", "CECO"));
        UUID active = enrol("coordinator1", Map.of("learner", learner, "programme", "DTF"));
        as("coordinator1")
                .post(ENROLMENTS + "/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);

        // when // then
        as("coordinator1")
                .queryParam("learner", learner)
                .queryParam("status", "WITHDRAWN")
                .get(ENROLMENTS)
                .then()
                .body("items.id", equalTo(List.of(withdrawn.toString())));
        as("coordinator1")
                .queryParam("learner", learner)
                .queryParam("programme", "DTF")
                .get(ENROLMENTS)
                .then()
                .body("items.id", equalTo(List.of(active.toString())));
    }

    private static String newLearner() {
        return "L-" + UUID.randomUUID();
    }

    private static List<ConsumerRecord<String, byte[]>> awaitEvents(UUID enrolment, int number) {
        return await().atMost(SOON)
                .until(() -> Kafka.read(Topics.ENROLMENTS, enrolment.toString()), events -> events.size() >= number);
    }
}
