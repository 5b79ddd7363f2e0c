package eu.lectern.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    private static final TopicPartition PARTITION = new TopicPartition("lectern.assessment-results", 3);
    private static final String NINETY_DAYS_MS = "7776000000";

    @TempDir
    private static Path base;

    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = new KafkaBroker(new Directories(base, base), Ports.free(), Ports.free());
        broker.start();
    }

    @AfterAll
    static void stop() {
        broker.stop();
    }

    @Test
    void shouldMakeTheTopicsOfLectern() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(KafkaTopics.names()).allTopicNames().get();
            assertThat(topics)
                    .containsOnlyKeys(
                            "lectern.curriculum-versions",
                            "lectern.curriculum-versions.dead-letter",
                            "lectern.enrolments",
                            "lectern.enrolments.dead-letter",
                            "lectern.assessment-results",
                            "lectern.assessment-results.dead-letter",
                            "lectern.completions",
                            "lectern.completions.dead-letter")
                    .allSatisfy((name, topic) ->
                            assertThat(topic.partitions()).hasSize(name.endsWith(".dead-letter") ? 1 : 12));
            assertThat(setting(admin, "lectern.enrolments", "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, "lectern.enrolments", "max.compaction.lag.ms"))
                    .isEqualTo("86400000");
            assertThat(setting(admin, "lectern.curriculum-versions", "cleanup.policy"))
                    .isEqualTo("compact");
            assertThat(setting(admin, "lectern.completions", "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, "lectern.completions", "retention.ms")).isEqualTo(NINETY_DAYS_MS);
            assertThat(setting(admin, "lectern.enrolments.dead-letter", "retention.ms"))
                    .isEqualTo(NINETY_DAYS_MS);
        }
    }

    @Test
    void shouldKeepWhatWasAcknowledgedThroughAKill() throws ExecutionException, InterruptedException {
        // given
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "key", "kept"))
                    .get();
        }

        // when
        broker.kill();
        broker.start();

        // then
        assertThat(firstValue()).isEqualTo("kept");
    }

    private static String firstValue() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(30));
            return records.records(PARTITION).getFirst().value();
        }
    }

    private static String setting(Admin admin, String topic, String name)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<ConfigResource, Config> settings =
                admin.describeConfigs(List.of(resource)).all().get();
        return settings.values().iterator().next().get(name).value();
    }
}
