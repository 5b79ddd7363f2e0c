package eu.lectern.enrolment.results;

import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What makes a crash in the middle of a batch harmless: nothing of a batch shows before all of it does, and its offsets are
 * committed only then; so whoever starts next gets it again.
 */
@QuarkusTest
class IntakeTransactionIT {

    private static final Duration SEVERAL_COMMIT_INTERVALS = Duration.ofSeconds(4);

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldCommitOffsetsOnlyAfterTheBatchIsApplied() throws SQLException {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(Results.event(Results.pass(enrolment, "M01-PROJECT", 5))));
        awaitModule(enrolment, "M01", "IN_PROGRESS");
        await().atMost(SOON).until(() -> lagOf(enrolment) == 0);

        // when
        try (Connection connection = Database.connectable().getConnection()) {
            connection.setAutoCommit(false);
            lockProgress(connection, enrolment);
            Kafka.send(List.of(Results.event(Results.pass(enrolment, "M22-PROJECT", 6))));
            await().atMost(SOON).until(() -> someoneWaitsForALock());

            // then
            await().during(SEVERAL_COMMIT_INTERVALS).atMost(SOON).until(() -> lagOf(enrolment) == 1);
            assertThat(Database.number("select count(*) from evidence where enrolment = ?", enrolment))
                    .isEqualTo(1);
            connection.rollback();
        }
        awaitModule(enrolment, "M22", "COMPLETED");
        await().atMost(SOON).until(() -> lagOf(enrolment) == 0);
    }

    private static void lockProgress(Connection connection, UUID enrolment) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select 1 from progress where enrolment = ? for update")) {
            lock.setObject(1, enrolment);
            lock.executeQuery().close();
        }
    }

    private static boolean someoneWaitsForALock() {
        return Database.number("select count(*) from pg_locks where not granted") > 0;
    }

    /** Messages on the enrolment's partition behind the committed offset. */
    private static long lagOf(UUID enrolment) throws ExecutionException, InterruptedException {
        int partition = Kafka.read(Topics.ASSESSMENT_RESULTS, enrolment.toString())
                .getFirst()
                .partition();
        TopicPartition ofEnrolment = new TopicPartition(Topics.ASSESSMENT_RESULTS, partition);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Kafka.brokers()))) {
            OffsetAndMetadata committed = admin.listConsumerGroupOffsets("enrolment-results")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(ofEnrolment);
            long end = admin.listOffsets(Map.of(ofEnrolment, org.apache.kafka.clients.admin.OffsetSpec.latest()))
                    .partitionResult(ofEnrolment)
                    .get()
                    .offset();
            return end - (committed == null ? 0 : committed.offset());
        }
    }
}
