package eu.lectern.enrolment.histories;

import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Kafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real topic of results, from its sender's side. */
final class Topic implements AutoCloseable {

    private static final String GROUP = "enrolment-results";
    private static final Duration AT_MOST = Duration.ofSeconds(90);

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Kafka.brokers()), new StringSerializer(), new ByteArraySerializer());

    /** Waits for the broker's acknowledgements. */
    void send(List<Move.Said> messages) {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        for (Move.Said said : messages) {
            Kafka.Message message = Messages.of(said.telling(), said.fact());
            ProducerRecord<String, byte[]> sent = new ProducerRecord<>(
                    message.topic(), message.key(), message.value().getBytes(StandardCharsets.UTF_8));
            message.headers()
                    .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            acknowledgements.add(producer.send(sent));
        }
        try {
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until the service has committed everything that was sent. */
    void awaitTaken() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Kafka.brokers()))) {
            await().atMost(AT_MOST).pollInterval(Duration.ofMillis(200)).until(() -> isTaken(admin));
        }
    }

    private boolean isTaken(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        for (PartitionInfo partition : producer.partitionsFor(Topics.ASSESSMENT_RESULTS)) {
            TopicPartition one = new TopicPartition(partition.topic(), partition.partition());
            long end = admin.listOffsets(Map.of(one, OffsetSpec.latest()))
                    .partitionResult(one)
                    .get()
                    .offset();
            OffsetAndMetadata reached = committed.get(one);
            if (end > (reached == null ? 0 : reached.offset())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        producer.close();
    }
}
