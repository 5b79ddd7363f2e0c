package eu.lectern.enrolment.histories;

import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service has told the world on {@code lectern.completions}. */
final class Announcements {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    /** One event. */
    record Announced(String type, CompletionChanged data) {

        boolean isCompletion() {
            return type.equals(EventTypes.MODULE_COMPLETED) || type.equals(EventTypes.PROGRAMME_COMPLETED);
        }

        String subject() {
            String module = data.module();
            return module == null ? EndState.PROGRAMME : module;
        }
    }

    private Announcements() {}

    /** Waits until everything is sent, and gives it by enrolment, in order. The relay may send an event twice. */
    static Map<UUID, List<Announced>> of(Set<UUID> enrolments) {
        await().atMost(AT_MOST).until(() -> Database.number("select count(*) from outbox") == 0);
        Map<UUID, List<Announced>> announced = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ConsumerRecord<String, byte[]> event : all()) {
            UUID enrolment = UUID.fromString(event.key());
            String type = Kafka.header(event, "ce_type");
            if (enrolments.contains(enrolment)
                    && !type.equals(EventTypes.PROGRESS_CHANGED)
                    && seen.add(Kafka.header(event, "ce_id"))) {
                announced
                        .computeIfAbsent(enrolment, none -> new ArrayList<>())
                        .add(new Announced(type, Kafka.data(event, CompletionChanged.class)));
            }
        }
        return announced;
    }

    private static List<ConsumerRecord<String, byte[]>> all() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Kafka.brokers()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.COMPLETIONS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }
}
