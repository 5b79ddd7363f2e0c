package eu.lectern.gateway.live;

import eu.lectern.contracts.enrolment.ProgressChanged;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.gateway.stub.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Announces changes as enrolment-service does. */
final class Announcing implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    Announcing(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 200, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Returns when the broker has it. */
    void announce(UUID enrolment, long version) {
        ProducerRecord<String, String> event =
                new ProducerRecord<>(Topics.COMPLETIONS, enrolment.toString(), data(enrolment, version));
        event.headers().add("ce_type", EventTypes.PROGRESS_CHANGED.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(event).get(30, TimeUnit.SECONDS);
        } catch (Exception notSent) {
            throw new AssertionError("the announcement did not reach the broker", notSent);
        }
    }

    static String data(UUID enrolment, long version) {
        return Json.write(new ProgressChanged(
                enrolment,
                version,
                "LV-DEMO",
                "CECO",
                ProgrammeStatus.IN_PROGRESS,
                1,
                3,
                null,
                "library-vet",
                "0.2",
                "hash",
                Instant.parse("2026-09-01T08:00:00Z")));
    }

    @Override
    public void close() {
        producer.close();
    }
}
