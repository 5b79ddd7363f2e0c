package eu.lectern.enrolment;

import static eu.lectern.enrolment.fixture.Results.pass;
import static eu.lectern.enrolment.fixture.Results.revocationOf;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitProgress;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.stack.test.EventSchemas;
import eu.lectern.stack.test.SentEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds that what this service sends is what contracts says it sends, one of each type. */
@QuarkusTest
class EventConformanceIT {

    private static final String VERSION = "conformance";

    /** A hash as the catalogue makes it; the other tests name theirs in words. */
    private static final String HASH = "0123456789abcdef".repeat(4);

    @BeforeEach
    void publishTheLatestVersion() {
        Service.awaitCurriculum();
        CurriculumPublished published = CurriculumFixture.small()
                .version(VERSION)
                .scenarioHours(6)
                .publishedAt(Instant.parse("2026-06-01T00:00:00Z"))
                .published();
        Service.publish(new CurriculumPublished(published.curriculum(), HASH, published.publishedAt()));
        await().atMost(SOON).until(() -> stored(VERSION) == 1);
    }

    /** The other tests enrol in the latest version, and expect version 0.2. */
    @AfterEach
    void forgetTheVersion() {
        Database.execute(
                "truncate enrolment, progress, decision cascade; delete from curriculum_version where version = '"
                        + VERSION + "'");
    }

    @Test
    void shouldTellOfEnrolmentsAsContractsDescribes() {
        // given
        String learner = "L-" + UUID.randomUUID();
        UUID enrolment = enrol("coordinator1", Map.of("learner", learner, "programme", "CECO"));

        // when
        enrol(
                "coordinator1",
                Map.of("learner", learner, "subject", UUID.randomUUID().toString(), "programme", "DTF"));
        as("coordinator1")
                .post(ENROLMENTS + "/" + enrolment + "/withdrawal")
                .then()
                .statusCode(200);

        // then
        assertSent(
                Topics.ENROLMENTS,
                enrolment,
                EventTypes.ENROLMENT_OPENED,
                EventTypes.ENROLMENT_CHANGED,
                EventTypes.ENROLMENT_CLOSED);
    }

    @Test
    void shouldTellOfCompletionsAsContractsDescribes() {
        // given
        UUID enrolment = enrol("coordinator1", Map.of("learner", "L-" + UUID.randomUUID(), "programme", "DTF"));
        ResultJudged lastOfTheModule = pass(enrolment, "M06-ONLINE-TEST", 8);
        send(
                pass(enrolment, "M06-FACE-TO-FACE", 6),
                pass(enrolment, "M06-ONLINE-TASKS", 7),
                pass(enrolment, "M06-SCENARIO", 22),
                pass(enrolment, "PROGRAMME-FINAL", 20),
                pass(enrolment, "PROGRAMME-WORK-BASED", 21),
                lastOfTheModule);
        awaitProgress(enrolment, "modulesCompleted", 1);

        // when
        as("coordinator1")
                .body(Map.of("modules", List.of("M06")))
                .put(ENROLMENTS + "/" + enrolment + "/scenarios")
                .then()
                .statusCode(200);
        awaitProgress(enrolment, "status", "COMPLETED");
        send(revocationOf(lastOfTheModule));

        // then
        assertSent(
                Topics.COMPLETIONS,
                enrolment,
                EventTypes.MODULE_COMPLETED,
                EventTypes.PROGRAMME_COMPLETED,
                EventTypes.MODULE_REOPENED,
                EventTypes.PROGRAMME_REOPENED,
                EventTypes.PROGRESS_CHANGED);
    }

    @Test
    void shouldTellOfReturnsAndMovesAsContractsDescribes() {
        // given
        String older = VERSION + "-older";
        CurriculumPublished published = CurriculumFixture.small()
                .version(older)
                .publishedAt(Instant.parse("2025-06-01T00:00:00Z"))
                .published();
        Service.publish(new CurriculumPublished(published.curriculum(), HASH, published.publishedAt()));
        await().atMost(SOON).until(() -> stored(older) == 1);
        UUID enrolment = enrol("coordinator1", Map.of("learner", "L-" + UUID.randomUUID(), "programme", "CECO"));

        // when
        Steps.withdrawRecognition(enrolment, Steps.recognised(enrolment, "M22", null))
                .then()
                .statusCode(200);
        Steps.withdraw(enrolment).then().statusCode(200);
        Steps.reEnrol(enrolment).then().statusCode(200);
        Steps.reevaluate(enrolment, older, false).then().statusCode(200);

        // then
        assertSent(
                Topics.ENROLMENTS,
                enrolment,
                EventTypes.ENROLMENT_OPENED,
                EventTypes.ENROLMENT_CLOSED,
                EventTypes.ENROLMENT_CHANGED);
        assertSent(
                Topics.COMPLETIONS,
                enrolment,
                EventTypes.MODULE_COMPLETED,
                EventTypes.MODULE_REOPENED,
                EventTypes.PROGRESS_CHANGED);
    }

    @Test
    void shouldSetAsideAsContractsDescribes() {
        // given
        String key = UUID.randomUUID().toString();

        // when
        Kafka.send(List.of(Kafka.event(Topics.ASSESSMENT_RESULTS, key, EventTypes.ASSESSMENT_PASSED, List.of())));

        // then
        List<ConsumerRecord<String, byte[]>> letters = await().atMost(SOON)
                .until(() -> read(Topics.deadLetter(Topics.ASSESSMENT_RESULTS), key), sent -> !sent.isEmpty());
        assertThat(letters)
                .singleElement()
                .satisfies(letter ->
                        assertThat(EventSchemas.violationsOfDeadLetter(letter)).isEmpty());
    }

    /** Waits until each of the types, and no other, was sent at least once. */
    private static void assertSent(String topic, UUID enrolment, String... types) {
        List<ConsumerRecord<String, byte[]>> sent = await().atMost(SOON)
                .until(
                        () -> read(topic, enrolment.toString()),
                        events -> typesOf(events).containsAll(List.of(types)));
        assertThat(typesOf(sent)).containsExactlyInAnyOrder(types);
        assertThat(sent)
                .allSatisfy(event -> assertThat(EventSchemas.violations(event)).isEmpty());
    }

    private static Set<String> typesOf(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream().map(SentEvents::type).collect(Collectors.toSet());
    }

    private static List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
        return SentEvents.withKey(Kafka.brokers(), topic, key);
    }

    private static void send(ResultJudged... results) {
        Kafka.send(Stream.of(results).map(Results::event).toList());
    }

    private static long stored(String version) {
        return Database.number("select count(*) from curriculum_version where version = ?", version);
    }
}
