package eu.lectern.assessment.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurriculumIntakeIT extends ServiceIT {

    @Test
    void shouldKeepTheWholeVersion() throws IOException {
        // given
        CurriculumVersion curriculum = Curricula.version("v-" + UUID.randomUUID());

        // when
        given.curriculum(curriculum);
        awaitStored(curriculum.version());

        // then
        String document = (String) tables.rows(
                        "select document::text as document from curriculum_version where version = ?",
                        curriculum.version())
                .getFirst()
                .get("document");
        assertThat(json.readValue(document, CurriculumVersion.class)).isEqualTo(curriculum);
    }

    @Test
    void shouldKeepTheFirstAndSetAsideAVersionThatComesAgainWithOtherRules() {
        // given
        CurriculumVersion curriculum = Curricula.version("v-" + UUID.randomUUID());
        String key = Curricula.CODE + "/" + curriculum.version();
        given.curriculum(curriculum);
        awaitStored(curriculum.version());

        // when
        given.publish(new CurriculumPublished(curriculum, "another-hash", Instant.EPOCH));

        // then
        ConsumerRecord<String, byte[]> letter = Kafka.awaitMessages(
                        Topics.deadLetter(Topics.CURRICULUM_VERSIONS), key, 1)
                .getFirst();
        assertThat(Kafka.header(letter, "lectern-dead-letter-cause")).contains("another-hash");
        assertThat(tables.rows("select policy_hash from curriculum_version where version = ?", curriculum.version()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("policy_hash", "hash-of-" + curriculum.version()));
    }

    @Test
    void shouldTakeTheSameVersionAgainForNothingNew() {
        // given
        CurriculumVersion curriculum = Curricula.version("v-" + UUID.randomUUID());
        String key = Curricula.CODE + "/" + curriculum.version();
        CurriculumPublished other = new CurriculumPublished(curriculum, "marks-the-end", Instant.EPOCH);

        // when
        given.curriculum(curriculum);
        given.curriculum(curriculum);
        given.publish(other);

        // then
        assertThat(Kafka.awaitMessages(Topics.deadLetter(Topics.CURRICULUM_VERSIONS), key, 1))
                .hasSize(1);
    }

    private void awaitStored(String version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> tables.rows("select 1 from curriculum_version where version = ?", version)
                                .size()
                        == 1);
    }
}
