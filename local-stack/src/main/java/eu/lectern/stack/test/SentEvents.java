package eu.lectern.stack.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a service has sent, as any reader would. */
public final class SentEvents {

    private static final Duration POLL = Duration.ofMillis(200);

    private SentEvents() {}

    /**
     * All that a topic holds now under a key, in order; nothing waits for more.
     *
     * @param brokers Kafka's {@code bootstrap.servers}
     */
    public static List<ConsumerRecord<String, byte[]>> withKey(String brokers, String topic, String key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "enable.auto.commit", false);
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found::add);
            }
            return found.stream().filter(event -> key.equals(event.key())).toList();
        }
    }

    /** The CloudEvents type; empty when the record tells none. */
    public static String type(ConsumerRecord<?, ?> event) {
        Header header = event.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
