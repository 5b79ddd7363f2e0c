package eu.lectern.assessment.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.contracts.learner.ErasureConfirmed;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasingIT extends ServiceIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant THEN = Instant.parse("2026-10-01T10:00:00Z");

    @Test
    void shouldLeaveNothingOfTheLearnerInAnyTable() {
        // given
        String subject = "login-" + UUID.randomUUID();
        UUID enrolment = given.enrolment("LV-DEMO", subject);
        String mark = "mark-" + UUID.randomUUID();
        leaveTraces(enrolment, subject, mark);
        assertThat(tablesWith(mark)).contains("result", "result_revision", "submission", "idempotency", "dead_letter");
        assertThat(tablesWith(subject)).containsExactlyInAnyOrder("submission", "idempotency");

        // when
        given.erased(enrolment, THEN);
        awaitConfirmations(enrolment, 1);

        // then
        assertThat(tablesWith(mark)).isEmpty();
        assertThat(tablesWith(subject)).isEmpty();
        assertThat(tablesWith(enrolment.toString())).containsExactly("enrolment");
    }

    @Test
    void shouldLeaveOtherLearnersAsTheyAre() {
        // given
        String mark = "mark-" + UUID.randomUUID();
        UUID other = given.enrolment("LV-DEMO", "login-" + UUID.randomUUID());
        leaveTraces(other, "somebody-else", mark);
        List<String> before = tablesWith(mark);
        UUID enrolment = given.enrolment();

        // when
        given.erased(enrolment, THEN);
        awaitConfirmations(enrolment, 1);

        // then
        assertThat(tablesWith(mark)).isEqualTo(before).hasSizeGreaterThan(3);
    }

    @Test
    void shouldConfirmWhenItErasedFirstHoweverOftenItIsTold() throws IOException {
        // given
        UUID enrolment = given.enrolment();

        // when
        given.erased(enrolment, THEN);
        given.erased(enrolment, THEN.plusSeconds(60));

        // then
        List<ConsumerRecord<String, byte[]>> confirmations = awaitConfirmations(enrolment, 2);
        ErasureConfirmed first = json.readValue(confirmations.getFirst().value(), ErasureConfirmed.class);
        assertThat(first.enrolment()).isEqualTo(enrolment);
        assertThat(json.readValue(confirmations.getLast().value(), ErasureConfirmed.class))
                .isEqualTo(first);
    }

    @Test
    void shouldTakeInNothingThatComesLate() {
        // given
        UUID enrolment = given.enrolment();
        given.erased(enrolment, THEN);
        awaitConfirmations(enrolment, 1);

        // when
        given.publish(
                Given.changed(enrolment, 99, "LV-DEMO", TestTokens.subjectOf("learner1"), EnrolmentStatus.ACTIVE));
        given.erased(enrolment, THEN);
        awaitConfirmations(enrolment, 2);

        // then
        assertThat(tables.rows("select institution, subject_digest, programme from enrolment where id = ?", enrolment))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsOnlyNulls());
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment)).statusCode(422);
        Api.as("operator")
                .queryParam("enrolment", enrolment)
                .get(Api.RESULTS)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldEraseWhatItHasNotHeardOfYet() {
        // given
        UUID enrolment = UUID.randomUUID();

        // when
        given.erased(enrolment, THEN);
        given.publish(Given.changed(enrolment, 1, "LV-DEMO", "login", EnrolmentStatus.ACTIVE));
        given.erased(enrolment, THEN);
        awaitConfirmations(enrolment, 2);

        // then
        assertThat(tables.rows("select 1 from enrolment where id = ? and institution is not null", enrolment))
                .isEmpty();
    }

    @Test
    void shouldRecordNothingForALearnerWhoIsBeingErased() throws Exception {
        // given
        UUID enrolment = given.enrolment();
        Future<Integer> recording;
        Future<Integer> handingIn;
        try (ExecutorService requests = Executors.newFixedThreadPool(2);
                Connection erasing = connection()) {
            erasing.setAutoCommit(false);
            execute(erasing, "select 1 from enrolment where id = ? for update", enrolment);

            // when
            recording = requests.submit(
                    () -> Api.post(Api.as("instructor1"), "k-" + enrolment, Api.passedProject(enrolment))
                            .statusCode());
            handingIn = requests.submit(
                    () -> Api.handIn(Api.as("learner1"), "h-" + enrolment, Api.work(enrolment, "M05-PROJECT"))
                            .statusCode());
            await().atMost(SOON).until(() -> waitingForLocks() >= 2);
            execute(erasing, "update enrolment set erased_at = now() where id = ?", enrolment);
            erasing.commit();
        }

        // then
        assertThat(recording.get()).as("told to send it again").isEqualTo(503);
        assertThat(handingIn.get()).as("told to send it again").isEqualTo(503);
        Api.post(Api.as("instructor1"), "k-" + enrolment, Api.passedProject(enrolment))
                .then()
                .statusCode(422);
        Api.handIn(Api.as("learner1"), "h-" + enrolment, Api.work(enrolment, "M05-PROJECT"))
                .then()
                .statusCode(422);
        assertThat(tables.rows("select 1 from result where enrolment = ?", enrolment))
                .isEmpty();
        assertThat(tables.rows("select 1 from submission where enrolment = ?", enrolment))
                .isEmpty();
        assertThat(tables.rows("select 1 from idempotency where key in (?, ?)", "k-" + enrolment, "h-" + enrolment))
                .isEmpty();
    }

    @Test
    void shouldListAllOfALearnerToThoseWhoMaySeeIt() {
        // given
        UUID enrolment = given.enrolment();
        String mark = "mark-" + UUID.randomUUID();
        leaveTraces(enrolment, "learner1", mark);
        String learner = "/api/assessment/v1/learners/" + Given.learnerOf(enrolment);

        // when // then
        for (String caller : List.of("coordinator1", "partner-lv", "learner1")) {
            Api.anyone(caller)
                    .get(learner + "/results")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items[0].revisions", hasSize(3))
                    .body("items[0].revisions[2].reason", equalTo(mark));
            Api.anyone(caller)
                    .get(learner + "/submissions")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].text", equalTo(mark));
        }
    }

    @Test
    void shouldGivePageAfterPage() {
        // given
        UUID enrolment = given.enrolment();
        Stream.of("60", "70", "80").forEach(percent -> Api.recorded(Api.moocTest(enrolment, percent)));
        String results = "/api/assessment/v1/learners/" + Given.learnerOf(enrolment) + "/results";

        // when
        String next = Api.as("coordinator1")
                .queryParam("limit", 2)
                .get(results)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");

        // then
        Api.as("coordinator1")
                .queryParam("after", next)
                .get(results)
                .then()
                .body("items", hasSize(1))
                .body("items[0].percent", equalTo(80));
    }

    @Test
    void shouldHideALearnerFromEverybodyElse() {
        // given
        String learner = "/api/assessment/v1/learners/" + Given.learnerOf(given.enrolment());
        Map<String, Integer> expected = Map.of(
                "coordinator2", 404,
                "partner-it", 404,
                "learner2", 404,
                "instructor1", 403,
                "mooc-platform", 403,
                "operator", 403,
                "editor", 403);

        // when // then
        expected.forEach((caller, status) -> Stream.of("/results", "/submissions")
                .forEach(list -> Api.anyone(caller).get(learner + list).then().statusCode(status)));
        Api.as("coordinator1")
                .get("/api/assessment/v1/learners/17/results")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("id"));
    }

    /** A result with three revisions, an assessed submission, and a record that could not be taken in. */
    private void leaveTraces(UUID enrolment, String subject, String mark) {
        String result = Api.recorded("""
                {"enrolment":"%s","assessment":"M05-MOOC-TEST","percent":82.5,"achievedOn":"2026-09-01","source":"%s"}""".formatted(enrolment, mark));
        Api.correct(Api.as("instructor1"), result, 1, """
                        {"percent":80,"achievedOn":"2026-09-02","source":"%1$s","reason":"%1$s"}""".formatted(mark))
                .then()
                .statusCode(200);
        Api.revoke(Api.as("instructor1"), result, 2, mark).then().statusCode(200);
        String submission = subject.equals("learner1")
                ? Api.handIn(Api.as("learner1"), work(enrolment, mark))
                        .statusCode(201)
                        .extract()
                        .path("id")
                : handedInBy(subject, enrolment, mark);
        Api.assess(Api.as("instructor1"), submission, "{\"outcome\":\"FAILED\",\"feedback\":\"" + mark + "\"}")
                .statusCode(201);
        Kafka.send(unreadable(enrolment, mark));
        await().atMost(SOON)
                .until(() -> !tables.rows("select 1 from dead_letter where key = ?", enrolment.toString())
                        .isEmpty());
    }

    /** By the statement's own means: the realm has no such learner. */
    private String handedInBy(String subject, UUID enrolment, String mark) {
        UUID submission = UUID.randomUUID();
        tables.update(
                "insert into submission (id, enrolment, institution, assessment, text, submitted_at, submitted_by)"
                        + " values (?, ?, 'LV-DEMO', 'M05-PROJECT', ?, now(), ?)",
                submission,
                enrolment,
                mark,
                subject);
        tables.update(
                "insert into idempotency (client, key, request_hash, answer)"
                        + " values (?, ?, 'hash', cast(? as jsonb))",
                "frontend " + subject,
                UUID.randomUUID().toString(),
                "{\"submission\":\"" + submission + "\"}");
        return submission.toString();
    }

    private static String work(UUID enrolment, String text) {
        return """
                {"enrolment":"%s","assessment":"M05-PROJECT","text":"%s"}""".formatted(enrolment, text);
    }

    private static ProducerRecord<String, byte[]> unreadable(UUID enrolment, String mark) {
        ProducerRecord<String, byte[]> unreadable =
                new ProducerRecord<>(Topics.ENROLMENTS, enrolment.toString(), mark.getBytes(StandardCharsets.UTF_8));
        unreadable.headers().add("ce_type", EventTypes.ENROLMENT_CHANGED.getBytes(StandardCharsets.UTF_8));
        return unreadable;
    }

    private static List<ConsumerRecord<String, byte[]>> awaitConfirmations(UUID enrolment, int atLeast) {
        return await().atMost(SOON)
                .until(
                        () -> Kafka.withKey(Topics.ASSESSMENT_RESULTS, enrolment.toString()).stream()
                                .filter(message ->
                                        Kafka.header(message, "ce_type").equals(EventTypes.ERASURE_CONFIRMED))
                                .toList(),
                        found -> found.size() >= atLeast);
    }

    /** Every table of which a row has the text in any column, also in bytes. */
    private List<String> tablesWith(String text) {
        return tables
                .rows("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by table_name")
                .stream()
                .map(row -> String.valueOf(row.get("table_name")))
                .filter(table -> has(table, text))
                .toList();
    }

    /** Bytes are written in hex where a row is written as text. */
    private boolean has(String table, String text) {
        return !tables.rows(
                        "select 1 from " + table + " t where strpos(t::text, ?) > 0"
                                + " or strpos(t::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0 limit 1",
                        text,
                        text)
                .isEmpty();
    }

    private long waitingForLocks() {
        return tables.rows("select 1 from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                .size();
    }

    private static void execute(Connection connection, String sql, UUID enrolment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, enrolment);
            statement.execute();
        }
    }
}
