package eu.lectern.enrolment.curriculum;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.ModuleFixture;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurriculumIntakeIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    /** The other tests enrol in the latest version, and expect version 0.2. */
    @AfterEach
    void forgetOtherVersions() {
        Database.execute(
                "truncate enrolment, progress, decision cascade; delete from curriculum_version where version <> '0.2'");
    }

    @Test
    void shouldEnrolInTheVersionThatWasPublishedLastAndLeaveEarlierEnrolmentsWhereTheyAre() {
        // given
        UUID before = enrol("CECO");
        Instant later = Instant.parse("2026-06-01T00:00:00Z");
        Service.publish(
                CurriculumFixture.small().version("0.3").publishedAt(later).published());
        Service.publish(CurriculumFixture.small()
                .version("0.1")
                .publishedAt(Instant.EPOCH)
                .published());
        await().atMost(SOON).until(() -> stored("0.3") == 1 && stored("0.1") == 1);

        // when
        UUID after = enrol("CECO");

        // then
        assertThat(versionOf(after)).isEqualTo("0.3");
        assertThat(versionOf(before)).isEqualTo("0.2");
    }

    @Test
    void shouldTakeTheSameVersionAnyNumberOfTimes() {
        // when
        Service.publish(CurriculumFixture.small().published());
        Service.publish(CurriculumFixture.small().version("0.4").published());
        await().atMost(SOON).until(() -> stored("0.4") == 1);

        // then
        assertThat(stored("0.2")).isEqualTo(1);
    }

    @Test
    void shouldSetAsideAVersionThatChangesWhatWasPublished() {
        // given
        CurriculumPublished published = CurriculumFixture.small().version("0.5").published();
        Service.publish(published);
        await().atMost(SOON).until(() -> stored("0.5") == 1);

        // when
        Service.publish(new CurriculumPublished(published.curriculum(), "another hash", published.publishedAt()));

        // then
        awaitDeadLetter("library-vet/0.5", "another hash");
        assertThat(Database.number("select count(*) from curriculum_version where policy_hash = ?", "another hash"))
                .isZero();
    }

    @Test
    void shouldSetAsideWhatCannotBeEvaluatedOrReadAndTakeTheNext() {
        // given
        CurriculumPublished withoutModulesOfDtf = CurriculumFixture.of(
                        ModuleFixture.module(1).requires("PROJECT"))
                .version("0.6")
                .published();
        Kafka.Message unreadable =
                Kafka.event(Topics.CURRICULUM_VERSIONS, "library-vet/0.7", EventTypes.CURRICULUM_PUBLISHED, List.of());

        // when
        Service.publish(withoutModulesOfDtf);
        Kafka.send(List.of(unreadable));
        Service.publish(CurriculumFixture.small().version("0.8").published());

        // then
        awaitDeadLetter("library-vet/0.6", "DTF has no modules");
        awaitDeadLetter("library-vet/0.7", "");
        await().atMost(SOON).until(() -> stored("0.8") == 1);
    }

    private static void awaitDeadLetter(String key, String cause) {
        await().atMost(SOON)
                .until(
                        () -> Kafka.read(Topics.deadLetter(Topics.CURRICULUM_VERSIONS), key),
                        letters -> letters.stream()
                                .anyMatch(letter -> cause(letter).contains(cause)));
    }

    private static String cause(ConsumerRecord<String, byte[]> letter) {
        return Kafka.header(letter, "lectern-dead-letter-cause");
    }

    private static long stored(String version) {
        return Database.number("select count(*) from curriculum_version where version = ?", version);
    }

    private static String versionOf(UUID enrolment) {
        return as("coordinator1").get(ENROLMENTS + "/" + enrolment).path("version");
    }
}
