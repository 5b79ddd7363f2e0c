package eu.lectern.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.test.EventSchemas;
import eu.lectern.stack.test.SentEvents;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Holds that what this service sends is what contracts says it sends, one of each type. */
@QuarkusTest
class EventConformanceIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VERSION = "conformance";

    /** A hash as the catalogue makes it; the other tests name theirs in words. */
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void shouldTellOfResultsAsContractsDescribes() {
        // given
        UUID enrolment = enrolmentByARealHash();

        // when
        Api.post(Api.as("instructor1"), Api.moocTest(enrolment, "74.99")).statusCode(201);
        Api.post(Api.as("instructor1"), Api.moocTest(enrolment, "82.5")).statusCode(201);
        Api.post(Api.as("instructor1"), Api.body(enrolment, "M05-ONLINE-WORK", "\"grade\":5"))
                .statusCode(201);
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment)).statusCode(201);

        // then
        assertSent(
                enrolment,
                EventTypes.ASSESSMENT_FAILED,
                EventTypes.ASSESSMENT_PASSED,
                EventTypes.ASSESSMENT_PASSED,
                EventTypes.ASSESSMENT_PASSED);
    }

    @Test
    void shouldTellOfCorrectionsAndRevocationsAsContractsDescribes() {
        // given
        UUID enrolment = enrolmentByARealHash();
        String result = Api.recorded(Api.moocTest(enrolment, "82.5"));

        // when
        Api.correct(Api.as("instructor1"), result, 1, Api.correction("\"percent\": 70", "misread"))
                .then()
                .statusCode(200);
        Api.revoke(Api.as("instructor1"), result, 2, "another learner's").then().statusCode(200);

        // then
        assertSent(
                enrolment, EventTypes.ASSESSMENT_PASSED, EventTypes.ASSESSMENT_FAILED, EventTypes.ASSESSMENT_REVOKED);
    }

    @Test
    void shouldTellOfSubmittedWorkAsContractsDescribes() {
        // given
        UUID enrolment = enrolmentByARealHash();
        String submission = Api.handedIn(enrolment, "M05-PROJECT");

        // when
        Api.assess(Api.as("instructor1"), submission, "{\"outcome\":\"PASSED\"}")
                .statusCode(201);

        // then
        assertSent(enrolment, EventTypes.ASSESSMENT_SUBMITTED, EventTypes.ASSESSMENT_PASSED);
    }

    @Test
    void shouldConfirmErasuresAsContractsDescribes() {
        // given
        UUID enrolment = enrolmentByARealHash();

        // when
        given.erased(enrolment, Instant.parse("2026-10-01T10:00:00Z"));

        // then
        assertSent(enrolment, EventTypes.ERASURE_CONFIRMED);
    }

    @Test
    void shouldSetAsideAsContractsDescribes() {
        // given
        String key = UUID.randomUUID().toString();

        // when
        Kafka.send(new ProducerRecord<>(Topics.ENROLMENTS, key, "nonsense".getBytes(StandardCharsets.UTF_8)));

        // then
        assertThat(Kafka.awaitMessages(Topics.deadLetter(Topics.ENROLMENTS), key, 1))
                .singleElement()
                .satisfies(letter ->
                        assertThat(EventSchemas.violationsOfDeadLetter(letter)).isEmpty());
    }

    private static void assertSent(UUID enrolment, String... types) {
        List<ConsumerRecord<String, byte[]>> sent =
                Kafka.awaitMessages(Topics.ASSESSMENT_RESULTS, enrolment.toString(), types.length);
        assertThat(sent).extracting(SentEvents::type).containsExactly(types);
        assertThat(sent)
                .allSatisfy(event -> assertThat(EventSchemas.violations(event)).isEmpty());
    }

    private UUID enrolmentByARealHash() {
        given.publish(new CurriculumPublished(Curricula.version(VERSION), HASH, Instant.EPOCH));
        UUID id = UUID.randomUUID();
        given.publish(new EnrolmentChanged(
                id,
                1,
                UUID.randomUUID(),
                Optional.of(TestTokens.subjectOf("learner1")),
                "LV-DEMO",
                "CECO",
                Curricula.CODE,
                VERSION,
                HASH,
                EnrolmentStatus.ACTIVE,
                LocalDate.of(2026, 9, 1),
                Instant.EPOCH));
        await().atMost(PATIENCE)
                .until(() ->
                        !tables.rows("select 1 from enrolment where id = ?", id).isEmpty()
                                && !tables.rows("select 1 from curriculum_version where version = ?", VERSION)
                                        .isEmpty());
        return id;
    }
}
