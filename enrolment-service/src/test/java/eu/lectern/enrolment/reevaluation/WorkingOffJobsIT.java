package eu.lectern.enrolment.reevaluation;

import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.enrolment.fixture.TwoVersions;
import eu.lectern.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How jobs come to their end, whatever dies or fails on the way. */
@QuarkusTest
class WorkingOffJobsIT {

    private TwoVersions versions = new TwoVersions("", "", "");

    @BeforeEach
    void publishTwoVersions() {
        versions = TwoVersions.published();
    }

    @Test
    void shouldShowHowFarItHasCome() throws SQLException {
        // given
        List<UUID> enrolments = versions.enrol(45);
        UUID last = enrolments.getLast();
        String job;
        try (Connection holding = Database.connectable().getConnection()) {
            holding.setAutoCommit(false);
            Database.execute(holding, "select 1 from progress where enrolment = ? for update", last);

            // when
            job = Jobs.start(versions, "coordinator1", false);

            // then
            awaitJob(job, "done", 40);
            as("coordinator1")
                    .get(Jobs.PATH + "/" + job)
                    .then()
                    .body("status", equalTo("RUNNING"))
                    .body("total", equalTo(45))
                    .body("finishedAt", nullValue());
            Jobs.items(job, "failed", "false")
                    .then()
                    .body("items.findAll { it.status == 'PENDING' }", hasSize(5))
                    .body("items.last().outcome", nullValue());
        }
        Jobs.finished(job);
    }

    @Test
    void shouldFinishWhatAnInstanceLeftThatDied() throws SQLException {
        // given
        List<UUID> enrolments = versions.enrol(30);
        UUID job = Ids.next();
        try (Connection dying = Database.connectable().getConnection()) {
            dying.setAutoCommit(false);
            insertJob(dying, job, enrolments);
            dying.commit();
            Database.execute(
                    dying, "select 1 from reevaluation_item where job = ? order by enrolment limit 12 for update", job);

            // when
            awaitJob(job.toString(), "done", 18);
            assertThat(Jobs.onSecondOf(versions)).isEqualTo(18);
        }

        // then
        Jobs.finished(job.toString());
        assertThat(Jobs.onSecondOf(versions)).isEqualTo(30);
        assertThat(Database.number(
                        "select sum(revision) from enrolment where id = any (select enrolment from reevaluation_item"
                                + " where job = ?)",
                        job))
                .as("each moved once")
                .isEqualTo(60);
    }

    @Test
    void shouldRecordWhatFailsAndGoOnWithTheRest() throws SQLException {
        // given
        List<UUID> enrolments = versions.enrol(25);
        UUID broken = enrolments.get(3);
        UUID withdrawn = enrolments.get(20);
        Steps.withdraw(withdrawn);
        UUID job = Ids.next();
        try (Connection connection = Database.connectable().getConnection()) {
            Database.execute(connection, "update progress set outcome = '[]' where enrolment = ?", broken);
            connection.setAutoCommit(false);

            // when
            insertJob(connection, job, enrolments);
            connection.commit();
        }

        // then
        Jobs.finished(job.toString());
        as("coordinator1")
                .get(Jobs.PATH + "/" + job)
                .then()
                .body("done", equalTo(23))
                .body("changed", equalTo(23))
                .body("failed", equalTo(2));
        Jobs.items(job.toString(), "failed", "true")
                .then()
                .body("items.enrolment", contains(broken.toString(), withdrawn.toString()))
                .body("items.status", everyItem(equalTo("FAILED")))
                .body("items.outcome", everyItem(nullValue()))
                .body("items[0].failure", containsString("logged with the reference"))
                .body("items[1].failure", equalTo("The enrolment has been withdrawn."));
        assertThat(Jobs.onSecondOf(versions)).isEqualTo(23);
    }

    /** A job as another instance would have started it. */
    private void insertJob(Connection connection, UUID job, List<UUID> enrolments) throws SQLException {
        Database.execute(
                connection,
                "insert into reevaluation_job (id, institution, programme, curriculum, to_version, policy_hash, dry_run,"
                        + " requested_by, total, started_at) values (?, 'LV-DEMO', ?, 'library-vet', ?, ?, false,"
                        + " 'somebody', ?, now())",
                job,
                versions.programme(),
                versions.second(),
                "hash-of-" + versions.second(),
                enrolments.size());
        for (UUID enrolment : enrolments) {
            Database.execute(
                    connection, "insert into reevaluation_item (job, enrolment) values (?, ?)", job, enrolment);
        }
    }

    private static void awaitJob(String job, String path, int wished) {
        await().atMost(SOON)
                .until(() -> as("coordinator1").get(Jobs.PATH + "/" + job).<Integer>path(path) == wished);
    }
}
