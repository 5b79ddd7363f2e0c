package eu.lectern.gateway.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Starts and ends the thread that reads the topic of completions. The gateway serves also while there is no Kafka. */
@Singleton
final class CompletionsReading {

    private final CompletionsReader reader;
    private final Thread thread;

    /**
     * @param kafka how the broker is reached: the properties {@code kafka.*}
     */
    CompletionsReading(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Watchers watchers,
            ObjectMapper mapper,
            LiveConfiguration configuration) {
        Map<String, Object> settings = settings(kafka);
        ProgressAnnouncement announcement = new ProgressAnnouncement(watchers, mapper);
        this.reader = new CompletionsReader(
                () -> new KafkaConsumer<>(settings),
                announcement::pass,
                watchers::recheckAll,
                configuration.checkKafkaEvery(),
                configuration.kafkaPatience());
        this.thread = Thread.ofPlatform().daemon().name("completions-reader").unstarted(reader);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    /** As {@link CompletionsReader#isFollowing}. */
    boolean isFollowing() {
        return reader.isFollowing();
    }

    static Map<String, Object> settings(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Records that are gone must be noticed, because then announcements were missed.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
