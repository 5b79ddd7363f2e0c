package eu.lectern.catalog.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingIT {

    @Inject
    Publishing publishing;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldAnnounceTheVersionWithTheWholeDocument() throws Exception {
        // when
        List<ConsumerRecord<String, byte[]>> announcements = announcementsOf("library-vet/0.2");

        // then
        assertThat(announcements).hasSize(1);
        ConsumerRecord<String, byte[]> announcement = announcements.getFirst();
        assertThat(header(announcement, "ce_type")).isEqualTo(EventTypes.CURRICULUM_PUBLISHED);
        CurriculumPublished event = json.readValue(announcement.value(), CurriculumPublished.class);
        PublishedVersion stored = publishing.stored("library-vet/0.2");
        assertThat(event.curriculum()).isEqualTo(stored.curriculum());
        assertThat(event.policyHash()).isEqualTo(stored.policyHash());
        assertThat(event.publishedAt()).isEqualTo(stored.publishedAt());
        assertThat(PublishableVersion.of(event.curriculum()).policyHash()).isEqualTo(event.policyHash());
        assertThat(stored.curriculum())
                .isEqualTo(PublishableVersion.of(Publishing.BUILT_IN).curriculum());
    }

    @Test
    void shouldDoNothingWhenTheSameIsPublishedAgain() throws Throwable {
        // when
        Publication again = publishing.publish(Publishing.BUILT_IN);

        // then
        assertThat(again).isEqualTo(new Publication.AlreadyPublished("library-vet/0.2"));
        assertThat(announcementsOf("library-vet/0.2")).hasSize(1);
    }

    @Test
    void shouldRefuseOtherContentUnderAPublishedName() throws Throwable {
        // given
        CurriculumVersion altered = Publishing.renamed("library-vet", "0.2", 6);

        // when
        Publication refused = publishing.publish(altered);

        // then
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Publication.Altered.class,
                        it -> assertThat(it.sentence())
                                .startsWith(
                                        "The files of library-vet/0.2 differ from what was published under this name at ")
                                .endsWith("A published version is immutable: give the changed files a new version."));
        assertThat(publishing.stored("library-vet/0.2").curriculum().eqfLevel()).isEqualTo(5);
    }

    @Test
    void shouldPublishOnceWhenManyInstancesStartTogether() throws Exception {
        // given
        String code = "test-" + UUID.randomUUID();
        CurriculumVersion curriculum = Publishing.renamed(code, "1", 5);

        // when
        List<Publication> publications = IntStream.range(0, 8)
                .mapToObj(instance -> CompletableFuture.supplyAsync(() -> publishing.publish(curriculum)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // then
        assertThat(publications)
                .filteredOn(Publication.Published.class::isInstance)
                .hasSize(1);
        assertThat(publications)
                .filteredOn(Publication.AlreadyPublished.class::isInstance)
                .hasSize(7);
        assertThat(announcementsOf(code + "/1")).hasSize(1);
        assertThat(number("select count(*) from module_text where curriculum_version = '" + code + "/1'"))
                .isEqualTo(2 * 38);
    }

    @Test
    void shouldKeepAPublishedRowFromEveryChange() {
        for (String change : List.of(
                "update curriculum_version set published_at = now()",
                "delete from curriculum_version",
                "truncate curriculum_version cascade")) {
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("immutable");
        }
        assertThatThrownBy(
                        () -> execute("insert into curriculum_version values ('a/1', 'a', '1', 'wrong', '{}', now())"))
                .hasMessageContaining("check");
    }

    /** Waits until the outbox is empty, then reads the topic to its end. */
    private List<ConsumerRecord<String, byte[]>> announcementsOf(String key) throws SQLException {
        await().atMost(Duration.ofSeconds(20)).until(() -> number("select count(*) from outbox") == 0);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CURRICULUM_VERSIONS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(
                            partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found.stream().filter(message -> message.key().equals(key)).toList();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
