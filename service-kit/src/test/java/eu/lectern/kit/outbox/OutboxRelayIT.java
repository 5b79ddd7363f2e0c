package eu.lectern.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.stack.kafka.KafkaBroker;
import eu.lectern.stack.postgres.Durability;
import eu.lectern.stack.postgres.EmbeddedPostgresServer;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay against a real PostgreSQL and a real broker. */
class OutboxRelayIT {

    private static final String TOPIC = "lectern.assessment-results";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static EmbeddedPostgresServer postgres;
    private static KafkaBroker kafka;
    private static OutboxTable table;

    @BeforeAll
    static void startComponents() throws SQLException {
        Directories directories = new Directories(directory, directory.resolve("cache"));
        postgres = new EmbeddedPostgresServer(directories, Ports.free(), Durability.FAST, List.of("outbox"));
        postgres.start();
        kafka = new KafkaBroker(directories, Ports.free(), Ports.free());
        kafka.start();
        table = new OutboxTable(postgres.databases().jdbcUrl("outbox"), "outbox");
        table.create();
    }

    @AfterAll
    static void stopComponents() {
        kafka.stop();
        postgres.stop();
    }

    @BeforeEach
    void empty() throws SQLException {
        table.empty();
    }

    @Test
    void shouldKeepTheOrderOfEachKeyWhenSeveralRelaysShareTheWork() throws Exception {
        // given
        try (TopicReader reader = TopicReader.fromNow(kafka.bootstrapServers(), TOPIC);
                ExecutorService relays = Executors.newFixedThreadPool(3)) {
            for (int sequence = 0; sequence < 40; sequence++) {
                for (int key = 0; key < 25; key++) {
                    table.add(TOPIC, "key-" + key, String.valueOf(sequence));
                }
            }

            // when
            List<Future<?>> running = new ArrayList<>();
            for (int relay = 0; relay < 3; relay++) {
                running.add(relays.submit(() -> relayUntilEmpty(17)));
            }
            for (Future<?> relay : running) {
                relay.get();
            }

            // then
            Map<String, List<String>> received = reader.await(1000, PATIENCE);
            assertThat(received).hasSize(25);
            assertThat(received.values())
                    .allSatisfy(payloads -> assertThat(payloads.stream().map(Integer::valueOf))
                            .isSorted()
                            .hasSize(40));
        }
    }

    @Test
    void shouldNotLetAMessageThatTheBrokerRefusesHoldUpTheOthers() throws Exception {
        // given
        try (TopicReader reader = TopicReader.fromNow(kafka.bootstrapServers(), TOPIC)) {
            table.add(TOPIC, "stuck", "x".repeat(3_000_000));
            table.add(TOPIC, "stuck", "behind");
            table.add(TOPIC, "free", "passes");

            // when
            relayOnce(10);
            relayOnce(10);

            // then
            assertThat(reader.await(1, PATIENCE)).containsOnlyKeys("free");
            assertThat(table.payloads()).hasSize(2);
            assertThat(table.firstError()).contains("RecordTooLargeException");
        }
    }

    @Test
    void shouldPublishToTheOthersWhenATopicIsMissing() throws Exception {
        // given
        try (TopicReader reader = TopicReader.fromNow(kafka.bootstrapServers(), TOPIC)) {
            table.add("lectern.missing", "first", "stays");
            table.add("lectern.missing", "second", "stays");
            table.add(TOPIC, "free", "passes");

            // when
            relayOnce(10);

            // then
            assertThat(reader.await(1, PATIENCE)).containsOnlyKeys("free");
            assertThat(table.payloads()).containsExactly("stays", "stays");
        }
    }

    @Test
    void shouldLoseNothingWhenTheBrokerIsAway() throws Exception {
        // given
        try (TopicReader reader = TopicReader.fromNow(kafka.bootstrapServers(), TOPIC)) {
            kafka.kill();
            for (int message = 0; message < 20; message++) {
                table.add(TOPIC, "key-" + message, "waits");
            }
            OutboxRelay.Round whileAway = relayOnce(100);
            assertThat(whileAway.failure()).isPresent();
            assertThat(table.payloads()).hasSize(20);

            // when
            kafka.start();

            // then
            await().atMost(PATIENCE).until(() -> {
                relayOnce(100);
                return table.payloads().isEmpty();
            });
            assertThat(reader.await(20, PATIENCE)).hasSize(20);
        }
    }

    @Test
    void shouldSendAgainWhatWasSentBeforeACommitThatFailed() throws Exception {
        // given
        try (TopicReader reader = TopicReader.fromNow(kafka.bootstrapServers(), TOPIC);
                Producer<String, byte[]> producer = producer()) {
            table.add(TOPIC, "key", "once or twice");
            OutboxRelay crashing =
                    new OutboxRelay(table.dataSourceThatCannotCommit(), new PendingMessages(new ObjectMapper()), 10);
            assertThat(catchThrowable(() -> crashing.relayBatch(new MessageSender(producer))))
                    .isInstanceOf(SQLException.class);

            // when
            relayOnce(10);

            // then
            assertThat(reader.await(2, PATIENCE).get("key")).containsExactly("once or twice", "once or twice");
            assertThat(table.payloads()).isEmpty();
        }
    }

    private static OutboxRelay.Round relayOnce(int batchSize) throws SQLException, InterruptedException {
        try (Producer<String, byte[]> producer = producer()) {
            return relay(batchSize).relayBatch(new MessageSender(producer));
        }
    }

    private static Void relayUntilEmpty(int batchSize) throws SQLException, InterruptedException {
        try (Producer<String, byte[]> producer = producer()) {
            while (!table.payloads().isEmpty()) {
                relay(batchSize).relayBatch(new MessageSender(producer));
            }
            return null;
        }
    }

    private static OutboxRelay relay(int batchSize) {
        return new OutboxRelay(table.dataSource(), new PendingMessages(new ObjectMapper()), batchSize);
    }

    private static Producer<String, byte[]> producer() {
        return new RelayProducers(Map.of("bootstrap.servers", kafka.bootstrapServers()), new QuickOutbox()).open();
    }
}
