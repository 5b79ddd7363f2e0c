package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.stack.kafka.KafkaBroker;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import eu.lectern.stack.process.Trees;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two gateways read the same topic: each hears of everything, and of what it cannot have heard it knows that. */
class CompletionsReaderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Directories DIRECTORIES = new Directories(
            Path.of("target", "reader-kafka").toAbsolutePath(),
            Path.of("target").toAbsolutePath());
    private static final KafkaBroker KAFKA = new KafkaBroker(DIRECTORIES, Ports.free(), Ports.free());

    /** A gateway's reader with a note of what it heard. */
    private static final class Gateway implements AutoCloseable {
        private final Set<UUID> heard = ConcurrentHashMap.newKeySet();
        private final AtomicInteger rechecks = new AtomicInteger();
        private final AtomicInteger beginnings = new AtomicInteger();
        private final CompletionsReader reader;
        private final Thread thread;

        Gateway() {
            this(KAFKA.bootstrapServers());
        }

        Gateway(String bootstrapServers) {
            Map<String, Object> settings = CompletionsReading.settings(Map.of("bootstrap.servers", bootstrapServers));
            reader = new CompletionsReader(
                    () -> {
                        beginnings.incrementAndGet();
                        return new KafkaConsumer<>(settings);
                    },
                    event -> heard.add(UUID.fromString(new String(event.key(), StandardCharsets.UTF_8))),
                    rechecks::incrementAndGet,
                    Duration.ofMillis(500),
                    Duration.ofSeconds(2));
            thread = Thread.ofPlatform().daemon().start(reader);
        }

        Gateway awaitRechecks(int atLeast) {
            await().atMost(PATIENCE).until(() -> rechecks.get() >= atLeast);
            return this;
        }

        @Override
        public void close() {
            reader.close();
            await().atMost(PATIENCE).until(() -> !thread.isAlive());
        }
    }

    @BeforeAll
    static void startKafka() {
        Trees.delete(DIRECTORIES.base());
        KAFKA.start();
    }

    @AfterAll
    static void stopKafka() {
        KAFKA.stop();
    }

    @Test
    void shouldTellEveryGatewayEverything() {
        // given
        List<UUID> enrolments = Stream.generate(UUID::randomUUID).limit(60).toList();
        try (Announcing announcing = new Announcing(KAFKA.bootstrapServers());
                Gateway one = new Gateway().awaitRechecks(1);
                Gateway other = new Gateway().awaitRechecks(1)) {
            // when
            enrolments.forEach(enrolment -> announcing.announce(enrolment, 1));

            // then
            await().atMost(PATIENCE).until(() -> one.heard.containsAll(enrolments));
            await().atMost(PATIENCE).until(() -> other.heard.containsAll(enrolments));
        }
    }

    @Test
    void shouldBeginAtTheEndAndLetAllBeChecked() {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        try (Announcing announcing = new Announcing(KAFKA.bootstrapServers())) {
            // given
            announcing.announce(before, 1);

            // when
            try (Gateway gateway = new Gateway().awaitRechecks(1)) {
                announcing.announce(after, 1);

                // then
                await().atMost(PATIENCE).until(() -> gateway.heard.contains(after));
                assertThat(gateway.heard).doesNotContain(before);
            }
        }
    }

    @Test
    void shouldLetAllBeCheckedWhenKafkaWasAwayAndGoOn() {
        UUID after = UUID.randomUUID();
        try (Gateway gateway = new Gateway().awaitRechecks(1)) {
            // when
            KAFKA.stop();
            await().atMost(PATIENCE).until(() -> gateway.beginnings.get() > 1 && !gateway.reader.isFollowing());
            KAFKA.start();

            // then
            gateway.awaitRechecks(2);
            try (Announcing announcing = new Announcing(KAFKA.bootstrapServers())) {
                announcing.announce(after, 1);
            }
            await().atMost(PATIENCE).until(() -> gateway.heard.contains(after));
        }
    }

    @Test
    void shouldWaitForAKafkaThatIsNotThereYetAndEndWhileItWaits() {
        // given
        Gateway gateway = new Gateway(Ports.LOOPBACK + ":" + Ports.free());
        await().atMost(PATIENCE).until(() -> gateway.beginnings.get() > 0);

        // when
        gateway.close();

        // then
        assertThat(gateway.rechecks).hasValue(0);
    }
}
