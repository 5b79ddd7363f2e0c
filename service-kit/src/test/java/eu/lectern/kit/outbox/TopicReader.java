package eu.lectern.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what arrives on a topic from now on. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, List<String>> received = new HashMap<>();
    private int count;

    private TopicReader(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static TopicReader fromNow(String brokers, String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new TopicReader(consumer);
    }

    /** Payloads by key, as soon as so many messages have come. */
    Map<String, List<String>> await(int messages, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (count < messages) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("only " + count + " of " + messages + " messages came: " + received);
            }
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                received.computeIfAbsent(message.key(), key -> new ArrayList<>())
                        .add(new String(message.value(), StandardCharsets.UTF_8));
                count++;
            }
        }
        return received;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
