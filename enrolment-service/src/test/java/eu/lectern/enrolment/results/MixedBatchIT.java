package eu.lectern.enrolment.results;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Results.pass;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches in which not everything is as it should be. */
@QuarkusTest
class MixedBatchIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldEvaluateSeveralEnrolmentsOfOneBatch() {
        // given
        UUID one = enrol("CECO");
        UUID other = enrol("DTF");

        // when
        Kafka.send(List.of(
                event(pass(one, "M22-PROJECT", 6)),
                event(pass(other, "M06-ONLINE-TEST", 6)),
                event(pass(one, "M01-PROJECT", 6))));

        // then
        awaitModule(one, "M22", "COMPLETED");
        awaitModule(one, "M01", "IN_PROGRESS");
        awaitModule(other, "M06", "IN_PROGRESS");
    }

    @Test
    void shouldSetAsideWhatCannotBeReadOrAppliedAndApplyTheRest() {
        // given
        UUID enrolment = enrol("CECO");
        String key = enrolment.toString();
        Kafka.Message unreadable = new Kafka.Message(
                Topics.ASSESSMENT_RESULTS, key, Kafka.headers(EventTypes.ASSESSMENT_PASSED), "{\"result\": 1");
        Kafka.Message withoutType = new Kafka.Message(Topics.ASSESSMENT_RESULTS, key, Map.of(), "no JSON");
        Kafka.Message unstorable = event(pass(enrolment, "M22\0PROJECT", 6));
        Kafka.Message irrelevant = Kafka.event(
                Topics.ASSESSMENT_RESULTS, key, "eu.lectern.assessment.postponed.v1", Map.of("any", "thing"));

        // when
        Kafka.send(List.of(
                event(pass(enrolment, "M01-PROJECT", 6)),
                unreadable,
                withoutType,
                unstorable,
                irrelevant,
                event(pass(enrolment, "M22-PROJECT", 6))));

        // then
        awaitModule(enrolment, "M22", "COMPLETED");
        awaitModule(enrolment, "M01", "IN_PROGRESS");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Kafka.read(Topics.deadLetter(Topics.ASSESSMENT_RESULTS), key))
                        .extracting(Kafka::text)
                        .containsExactlyInAnyOrder(unreadable.value(), withoutType.value(), unstorable.value()));
        assertThat(Kafka.read(Topics.deadLetter(Topics.ASSESSMENT_RESULTS), key))
                .allSatisfy(letter -> assertThat(Kafka.header(letter, "lectern-dead-letter-cause"))
                        .isNotBlank());
    }

    @Test
    void shouldKeepEvidenceOfAnEnrolmentThatIsNotHereAndGoOn() {
        // given
        UUID unknown = UUID.randomUUID();
        UUID known = enrol("CECO");

        // when
        Kafka.send(List.of(event(pass(unknown, "M22-PROJECT", 6)), event(pass(known, "M22-PROJECT", 6))));

        // then
        awaitModule(known, "M22", "COMPLETED");
        assertThat(Kafka.read(Topics.deadLetter(Topics.ASSESSMENT_RESULTS), unknown.toString()))
                .isEmpty();
    }
}
