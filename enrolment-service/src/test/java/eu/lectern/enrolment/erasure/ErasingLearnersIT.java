package eu.lectern.enrolment.erasure;

import static eu.lectern.enrolment.fixture.Callers.request;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.contracts.learner.ErasureConfirmed;
import eu.lectern.contracts.learner.LearnerErased;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.enrolment.fixture.TwoVersions;
import eu.lectern.kit.id.Ids;
import eu.lectern.stack.test.EventSchemas;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ErasingLearnersIT {

    private static final String LEARNERS = "/api/enrolment/v1/learners/";
    private static final String REASON = "{\"reason\":\"LEARNER_REQUEST\"}";

    @BeforeEach
    void awaitCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldLeaveNothingButOpaqueIdsInAnyTable() {
        // given
        String reference = "R-" + UUID.randomUUID();
        String subject = "s-" + UUID.randomUUID();
        UUID first = enrol("coordinator1", Map.of("learner", reference, "subject", subject, "programme", "CECO"));
        UUID second = enrol("coordinator1", Map.of("learner", reference, "programme", "DTF"));
        String recognition = Steps.recognised(first, "M04", null);
        WorkSubmitted work = Results.submission(first, "M01-PROJECT", 4);
        ResultJudged pass = Results.pass(first, "M22-PROJECT", 5);
        Kafka.send(List.of(Results.event(work), Results.event(pass)));
        Service.awaitModule(first, "M22", "COMPLETED");
        UUID learner = learnerOf(first);
        assertThat(tablesWith(reference)).containsExactly("learner");
        assertThat(tablesWith(first.toString()))
                .contains("decision", "enrolment", "evidence", "progress", "recognition", "submission");

        // when
        erase("coordinator1", learner).then().statusCode(202);

        // then
        assertThat(tablesWith(reference)).isEmpty();
        assertThat(tablesWith(subject)).isEmpty();
        assertThat(tablesWith(recognition)).containsExactly("audit_log");
        assertThat(tablesWith(work.submission().toString())).isEmpty();
        assertThat(tablesWith(pass.result().toString())).isEmpty();
        assertThat(tablesBesideWhatIsToldOfIt(first.toString())).containsExactly("erased_enrolment");
        assertThat(tablesBesideWhatIsToldOfIt(second.toString())).containsExactly("erased_enrolment");
        assertThat(tablesBesideWhatIsToldOfIt(learner.toString())).containsExactly("erased_enrolment", "erasure");
        assertThat(typesInTheFeed(first)).containsExactly(EventTypes.LEARNER_ERASED);
        as("coordinator1").get(ENROLMENTS + "/" + first).then().statusCode(404);
        as("coordinator1").get(LEARNERS + learner).then().statusCode(404);
    }

    @Test
    void shouldTellOfEachEnrolmentAndBeDoneOnceAllAreConfirmed() {
        // given
        String reference = "R-" + UUID.randomUUID();
        UUID first = enrol("coordinator1", Map.of("learner", reference, "programme", "CECO"));
        UUID second = enrol("coordinator1", Map.of("learner", reference, "programme", "DTF"));
        UUID learner = learnerOf(first);

        // when
        erase("coordinator1", learner)
                .then()
                .header("Location", equalTo(LEARNERS + learner + "/erasure"))
                .body("state", equalTo("PENDING"))
                .body("completedAt", nullValue())
                .body("reason", equalTo("LEARNER_REQUEST"))
                .body("requestedBy", equalTo(TestTokens.subjectOf("coordinator1")))
                .body("stores.find { it.store == 'ENROLMENT' }.state", equalTo("ERASED"))
                .body("stores.find { it.store == 'ASSESSMENT' }.state", equalTo("PENDING"));

        // then
        for (UUID enrolment : List.of(first, second)) {
            ConsumerRecord<String, byte[]> last = await().atMost(SOON)
                    .until(() -> erasedEvents(enrolment), found -> !found.isEmpty())
                    .getLast();
            assertThat(EventSchemas.violations(last)).isEmpty();
            assertThat(Kafka.data(last, LearnerErased.class).learnerId()).isEqualTo(learner);
        }
        confirm(first);
        await().atMost(SOON).until(() -> confirmed(first));
        as("coordinator1").get(LEARNERS + learner + "/erasure").then().body("state", equalTo("PENDING"));
        confirm(second);
        await().atMost(SOON).until(() -> confirmed(second));
        as("coordinator1")
                .get(LEARNERS + learner + "/erasure")
                .then()
                .statusCode(200)
                .body("state", equalTo("ERASED"))
                .body("completedAt", equalTo("2026-10-01T10:00:00Z"))
                .body("stores", hasSize(3))
                .body("stores.state", everyItem(equalTo("ERASED")));
    }

    @Test
    void shouldChangeNothingWhenOrderedAgainButRemindWhoHasNotConfirmed() {
        // given
        UUID enrolment = enrol("CECO");
        UUID learner = learnerOf(enrolment);
        String first = erase("coordinator1", learner).jsonPath().getString("requestedAt");

        // when
        Response again = erase("partner-lv", learner);

        // then
        again.then().statusCode(202).body("requestedAt", equalTo(first));
        await().atMost(SOON).until(() -> erasedEvents(enrolment).size() == 2);
    }

    @Test
    void shouldNotTakeInWhatComesLate() {
        // given
        UUID enrolment = enrol("CECO");
        UUID other = enrol("CECO");
        erase("coordinator1", learnerOf(enrolment)).then().statusCode(202);

        // when
        Kafka.send(List.of(
                Results.event(Results.pass(enrolment, "M22-PROJECT", 5)),
                Results.event(Results.submission(enrolment, "M01-PROJECT", 5)),
                behind(enrolment, Results.pass(other, "M22-PROJECT", 5))));

        // then
        Service.awaitModule(other, "M22", "COMPLETED");
        assertThat(tablesBesideWhatIsToldOfIt(enrolment.toString())).containsExactly("erased_enrolment");
        assertThat(typesInTheFeed(enrolment)).containsExactly(EventTypes.LEARNER_ERASED);
    }

    @Test
    void shouldNotTakeInWhatIsOnItsWayWhileTheLearnerIsErased() throws SQLException {
        // given
        UUID enrolment = enrol("CECO");
        UUID other = enrol("CECO");
        UUID learner = learnerOf(enrolment);
        try (Connection erasing = Database.connectable().getConnection()) {
            erasing.setAutoCommit(false);
            Database.execute(erasing, "select 1 from progress where enrolment = ? for update", enrolment);

            // when
            Kafka.send(List.of(
                    Results.event(Results.pass(enrolment, "M22-PROJECT", 5)),
                    behind(enrolment, Results.pass(other, "M22-PROJECT", 5))));
            Database.awaitBlocked();
            eraseBy(erasing, enrolment, learner);
            erasing.commit();
        }

        // then
        Service.awaitModule(other, "M22", "COMPLETED");
        assertThat(tablesBesideWhatIsToldOfIt(enrolment.toString())).containsExactly("erased_enrolment");
        assertThat(typesInTheFeed(enrolment)).containsExactly(EventTypes.ENROLMENT_OPENED, EventTypes.PROGRESS_CHANGED);
    }

    @Test
    void shouldKeepNumbersOfNobodyInParticular() {
        // given
        TwoVersions versions = TwoVersions.published();
        UUID active = versions.enrol();
        UUID withdrawn = versions.enrol();
        Kafka.send(List.of(Results.event(Results.pass(active, "M22-PROJECT", 5))));
        Service.awaitModule(active, "M22", "COMPLETED");
        Steps.withdraw(withdrawn).then().statusCode(200);

        // when
        erase("coordinator1", learnerOf(active)).then().statusCode(202);
        erase("coordinator1", learnerOf(withdrawn)).then().statusCode(202);

        // then
        String ours = "items.find { it.programme == '" + versions.programme() + "' }.";
        as("operator")
                .get("/api/enrolment/v1/erased-counts")
                .then()
                .statusCode(200)
                .body(ours + "version", equalTo(versions.first()))
                .body(
                        ours + "month",
                        equalTo(java.time.YearMonth.now(java.time.ZoneOffset.UTC)
                                .toString()))
                .body(ours + "enrolments", equalTo(2))
                .body(ours + "completed", equalTo(0))
                .body(ours + "withdrawn", equalTo(1))
                .body(ours + "modulesCompleted", equalTo(1));
    }

    @Test
    void shouldLeaveOtherLearnersAsTheyAre() {
        // given
        UUID other = enrol("CECO");
        Kafka.send(List.of(Results.event(Results.pass(other, "M22-PROJECT", 5))));
        Service.awaitModule(other, "M22", "COMPLETED");
        List<String> before = tablesWith(other.toString());

        // when
        erase("coordinator1", learnerOf(enrol("CECO"))).then().statusCode(202);

        // then
        assertThat(tablesWith(other.toString())).containsAll(before);
    }

    @Test
    void shouldLetAJobEndThatHadTheLearnersEnrolmentBeforeIt() {
        // given
        TwoVersions versions = TwoVersions.published();
        UUID enrolment = versions.enrol();
        UUID job = Ids.next();
        Database.execute("""
                insert into reevaluation_job (id, programme, curriculum, to_version, policy_hash, dry_run, requested_by,
                                              total, started_at)
                values ('%1$s', '%2$s', 'library-vet', '%3$s', 'hash', true, 'somebody', 1, now());
                insert into reevaluation_item (job, enrolment, attempts) values ('%1$s', '%4$s', 0)""".formatted(job, versions.programme(), versions.second(), enrolment));

        // when
        erase("coordinator1", learnerOf(enrolment)).then().statusCode(202);

        // then
        assertThat(Database.number(
                        "select count(*) from reevaluation_job where id = ? and finished_at is not null", job))
                .isEqualTo(1);
        assertThat(Database.number("select count(*) from reevaluation_item where job = ?", job))
                .isZero();
    }

    @Test
    void shouldEnrolSomebodyElseUnderTheSameReferenceLater() {
        // given
        String reference = "R-" + UUID.randomUUID();
        UUID learner = learnerOf(enrol("coordinator1", Map.of("learner", reference, "programme", "CECO")));
        erase("coordinator1", learner).then().statusCode(202);

        // when
        UUID anew = enrol("coordinator1", Map.of("learner", reference, "programme", "CECO"));

        // then
        assertThat(learnerOf(anew)).isNotEqualTo(learner);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator2,  404, 404",
        "partner-it,    404, 404",
        "instructor1,   403, 403",
        "learner1,      403, 403",
        "mooc-platform, 403, 403",
        "operator,      403, 403",
        "editor,        403, 403",
        "nobody,        401, 401"
    })
    void shouldRefuseWhoMayNotErase(String caller, int order, int state) {
        // given
        UUID learner = learnerOf(enrol("CECO"));
        UUID erased = learnerOf(enrol("CECO"));
        erase("coordinator1", erased).then().statusCode(202);

        // when // then
        assertThat(erase(caller, learner).statusCode()).isEqualTo(order);
        assertThat(request(caller).get(LEARNERS + erased + "/erasure").statusCode())
                .isEqualTo(state);
        as("coordinator1").get(LEARNERS + learner).then().statusCode(200);
    }

    @Test
    void shouldLetPartnersErase() {
        erase("partner-lv", learnerOf(enrol("CECO"))).then().statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\":null}", "{\"reason\":\"BECAUSE\"}", "{\"reason\":1}", "[]"})
    void shouldDemandAReason(String body) {
        // given
        UUID learner = learnerOf(enrol("CECO"));

        // when // then
        as("coordinator1").body(body).delete(LEARNERS + learner).then().statusCode(400);
        as("coordinator1").get(LEARNERS + learner).then().statusCode(200);
    }

    @Test
    void shouldNotKnowWhoNeverWas() {
        UUID nobody = UUID.randomUUID();
        erase("coordinator1", nobody).then().statusCode(404);
        as("coordinator1").get(LEARNERS + nobody + "/erasure").then().statusCode(404);
        as("coordinator1").body(REASON).delete(LEARNERS + "17").then().statusCode(400);
    }

    @Test
    void shouldShowCountsToOperatorsOnly() {
        for (String caller : List.of("coordinator1", "partner-lv", "instructor1", "learner1", "mooc-platform")) {
            assertThat(request(caller).get("/api/enrolment/v1/erased-counts").statusCode())
                    .as(caller)
                    .isEqualTo(403);
        }
    }

    private static Response erase(String caller, UUID learner) {
        return request(caller).body(REASON).delete(LEARNERS + learner);
    }

    private static UUID learnerOf(UUID enrolment) {
        return UUID.fromString(as("coordinator1")
                .get(ENROLMENTS + "/" + enrolment)
                .then()
                .statusCode(200)
                .extract()
                .path("learnerId"));
    }

    /** On the partition of another enrolment, so that it is taken in behind that one's events. */
    private static Kafka.Message behind(UUID enrolment, ResultJudged judged) {
        Kafka.Message message = Results.event(judged);
        return new Kafka.Message(message.topic(), enrolment.toString(), message.headers(), message.value());
    }

    private static void confirm(UUID enrolment) {
        Kafka.send(List.of(Kafka.event(
                Topics.ASSESSMENT_RESULTS,
                enrolment.toString(),
                EventTypes.ERASURE_CONFIRMED,
                new ErasureConfirmed(enrolment, Instant.parse("2026-10-01T10:00:00Z")))));
    }

    private static boolean confirmed(UUID enrolment) {
        return Database.number(
                        "select count(*) from erased_enrolment where enrolment = ? and confirmed_at is not null",
                        enrolment)
                == 1;
    }

    private static List<ConsumerRecord<String, byte[]>> erasedEvents(UUID enrolment) {
        return Kafka.read(Topics.ENROLMENTS, enrolment.toString()).stream()
                .filter(event -> Kafka.header(event, "ce_type").equals(EventTypes.LEARNER_ERASED))
                .toList();
    }

    /** What the service does, in a transaction that the test holds open. */
    private static void eraseBy(Connection erasing, UUID enrolment, UUID learner) throws SQLException {
        Database.execute(
                erasing,
                "insert into erasure (learner, institution, reason, requested_by, requested_at)"
                        + " values (?, 'LV-DEMO', 'LEARNER_REQUEST', 'somebody', now())",
                learner);
        Database.execute(
                erasing, "insert into erased_enrolment (enrolment, learner) values (?, ?)", enrolment, learner);
        for (String table : List.of("decision", "evidence", "submission", "progress")) {
            Database.execute(erasing, "delete from " + table + " where enrolment = ?", enrolment);
        }
        Database.execute(erasing, "delete from enrolment where id = ?", enrolment);
        Database.execute(erasing, "delete from learner where id = ?", learner);
    }

    /** The audit log names deeds by opaque ids; feed and outbox tell of the erasure. */
    private static List<String> tablesBesideWhatIsToldOfIt(String text) {
        return tablesWith(text).stream()
                .filter(table -> !List.of("audit_log", "change", "change_pending", "outbox")
                        .contains(table))
                .toList();
    }

    /** Once its changes have their places. */
    private static List<String> typesInTheFeed(UUID enrolment) {
        await().atMost(SOON)
                .until(() ->
                        Database.number("select count(*) from change_pending where enrolment = ?", enrolment) == 0);
        return Database.texts("select type from change where enrolment = ? order by position", enrolment);
    }

    /** Every table of which a row has the text in any column, also in bytes, which are written in hex. */
    private static List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        try (Connection connection = Database.connectable().getConnection()) {
            for (String table : tables(connection)) {
                String sql = "select count(*) from " + table + " t where strpos(t::text, ?) > 0"
                        + " or strpos(t::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0";
                if (Database.number(sql, text, text) > 0) {
                    found.add(table);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select table_name from information_schema.tables"
                                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).contains("learner", "enrolment", "outbox", "dead_letter");
        return tables;
    }
}
