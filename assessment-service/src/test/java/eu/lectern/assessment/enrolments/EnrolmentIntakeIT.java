package eu.lectern.assessment.enrolments;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.kit.outbox.OutboxMessage;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EnrolmentIntakeIT extends ServiceIT {

    @Test
    void shouldKeepTheHighestRevisionWhateverTheOrder() {
        // given
        UUID id = UUID.randomUUID();
        UUID marker = UUID.randomUUID();

        // when
        given.publish(changed(id, 3, EnrolmentStatus.WITHDRAWN));
        given.publish(changed(id, 1, EnrolmentStatus.ACTIVE));
        given.publish(changed(id, 3, EnrolmentStatus.WITHDRAWN));
        given.publish(changed(id, 2, EnrolmentStatus.ACTIVE));
        publishWithKey(id.toString(), changed(marker, 1, EnrolmentStatus.ACTIVE));
        awaitKnown(marker);

        // then
        assertThat(tables.rows("select revision, status from enrolment where id = ?", id))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("revision", 3L).containsEntry("status", "WITHDRAWN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "null",
                "{}",
                "{\"enrolment\":\"019f0000-0000-7000-8000-000000000000\",\"revision\":1}"
            })
    void shouldSetAsideWhatIsNoEnrolmentAndTakeInTheRest(String poison) {
        // given
        String key = UUID.randomUUID().toString();
        UUID next = UUID.randomUUID();

        // when
        Kafka.send(poison(key, poison));
        publishWithKey(key, changed(next, 1, EnrolmentStatus.ACTIVE));

        // then
        awaitKnown(next);
        ConsumerRecord<String, byte[]> letter = Kafka.awaitMessages(Topics.deadLetter(Topics.ENROLMENTS), key, 1)
                .getFirst();
        assertThat(letter.value()).isEqualTo(poison.getBytes(StandardCharsets.UTF_8));
        assertThat(Kafka.header(letter, "lectern-dead-letter-cause")).isNotBlank();
    }

    @Test
    void shouldSetAsideWhatTheDatabaseCannotHold() {
        // given
        UUID id = UUID.randomUUID();
        UUID next = UUID.randomUUID();

        // when
        given.publish(Given.changed(id, 1, "LV\0DEMO", "subject", EnrolmentStatus.ACTIVE));
        publishWithKey(id.toString(), changed(next, 1, EnrolmentStatus.ACTIVE));

        // then
        awaitKnown(next);
        assertThat(Kafka.awaitMessages(Topics.deadLetter(Topics.ENROLMENTS), id.toString(), 1))
                .hasSize(1);
    }

    @Test
    void shouldLeaveOtherTypesAlone() {
        // given
        String key = UUID.randomUUID().toString();
        UUID next = UUID.randomUUID();
        ProducerRecord<String, byte[]> other = poison(key, "{}");
        other.headers()
                .remove("ce_type")
                .add("ce_type", "eu.lectern.enrolment.moved.v9".getBytes(StandardCharsets.UTF_8));

        // when
        Kafka.send(other);
        publishWithKey(key, changed(next, 1, EnrolmentStatus.ACTIVE));

        // then
        awaitKnown(next);
        assertThat(Kafka.withKey(Topics.deadLetter(Topics.ENROLMENTS), key)).isEmpty();
    }

    private void awaitKnown(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        !tables.rows("select 1 from enrolment where id = ?", id).isEmpty());
    }

    /** Under another's key, so that it comes behind that one's messages. */
    private void publishWithKey(String key, EnrolmentChanged changed) {
        OutboxMessage message = given.message(changed);
        Kafka.send(new OutboxMessage(message.topic(), key, message.headers(), message.payload()));
    }

    private static EnrolmentChanged changed(UUID id, long revision, EnrolmentStatus status) {
        return Given.changed(id, revision, "LV-DEMO", "subject", status);
    }

    private static ProducerRecord<String, byte[]> poison(String key, String value) {
        ProducerRecord<String, byte[]> poison =
                new ProducerRecord<>(Topics.ENROLMENTS, key, value.getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_type", EventTypes.ENROLMENT_OPENED.getBytes(StandardCharsets.UTF_8));
        return poison;
    }
}
