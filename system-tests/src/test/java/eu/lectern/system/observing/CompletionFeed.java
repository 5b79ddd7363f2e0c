package eu.lectern.system.observing;

import eu.lectern.contracts.event.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows the completions and reopenings on {@code lectern.completions} from its present end, as a partner would. */
public final class CompletionFeed implements AutoCloseable {

    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<SeenCompletion> listener;
    private final Queue<SeenCompletion> seen = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    private CompletionFeed(String bootstrapServers, Consumer<SeenCompletion> listener) {
        this.listener = listener;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.COMPLETIONS).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; where the end is must be known before anything is done whose events are waited for.
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("completion-feed").daemon().start(this::follow);
    }

    public static CompletionFeed open(String bootstrapServers) {
        return open(bootstrapServers, ignored -> {});
    }

    /** The same, and tells each event as soon as it is seen. */
    public static CompletionFeed open(String bootstrapServers, Consumer<SeenCompletion> listener) {
        return new CompletionFeed(bootstrapServers, listener);
    }

    /** The events of one enrolment so far, each once, in their order. */
    public List<SeenCompletion> of(UUID enrolment) {
        return List.copyOf(seen.stream()
                .filter(each -> each.data().enrolment().equals(enrolment))
                .collect(
                        Collectors.toMap(SeenCompletion::id, each -> each, (first, again) -> first, LinkedHashMap::new))
                .values());
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, byte[]> kafka : consumer.poll(LONGEST_POLL)) {
                    SeenCompletion.of(kafka, System.nanoTime()).ifPresent(this::note);
                }
            }
        } catch (WakeupException closed) {
            // That is how it ends.
        }
    }

    private void note(SeenCompletion completion) {
        seen.add(completion);
        listener.accept(completion);
    }
}
