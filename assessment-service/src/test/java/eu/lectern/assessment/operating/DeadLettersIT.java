package eu.lectern.assessment.operating;

import static eu.lectern.assessment.fixture.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.kit.intake.DeadLetters;
import eu.lectern.kit.outbox.OutboxMessage;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeadLettersIT extends ServiceIT {

    private static final String DEAD_LETTERS = "/api/assessment/v1/dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID UNKNOWN = new UUID(0, 0);

    @Inject
    DeadLetters intake;

    @Inject
    DataSource database;

    private final String key = UUID.randomUUID().toString();

    @Test
    void shouldShowEveryByteOfWhatIsNoText() {
        // given
        byte[] payload = {0, (byte) 0xff, (byte) 0xc3, '"', '\n', 0};

        // when
        Kafka.send(poison(payload));

        // then
        as("operator")
                .get(DEAD_LETTERS + "/" + awaitLetters(1).getFirst())
                .then()
                .statusCode(200)
                .body("topic", equalTo(Topics.ENROLMENTS))
                .body("eventType", equalTo(EventTypes.ENROLMENT_OPENED))
                .body("payload.text", nullValue())
                .body("payload.base64", equalTo(Base64.getEncoder().encodeToString(payload)));
    }

    @Test
    void shouldShowThatThereWasNoValue() {
        // when
        Kafka.send(poison(null));

        // then
        as("operator")
                .get(DEAD_LETTERS + "/" + awaitLetters(1).getFirst())
                .then()
                .statusCode(200)
                .body("cause", equalTo("the value is missing"))
                .body("payload", nullValue());
    }

    @Test
    void shouldSendAgainWhatCameByteForByte() {
        // given
        byte[] payload = {0, (byte) 0xff, 'x', 0};
        ProducerRecord<String, byte[]> poison = poison(payload);
        poison.headers().add("nul", new byte[] {'a', 0, 'b'}).add("binary", new byte[] {(byte) 0xff});
        Kafka.send(poison);
        String first = awaitLetters(1).getFirst();

        // when
        as("operator").post(DEAD_LETTERS + "/" + first + "/resend").then().statusCode(200);

        // then
        awaitLetters(2);
        ConsumerRecord<String, byte[]> resent =
                Kafka.awaitMessages(Topics.ENROLMENTS, key, 2).getLast();
        assertThat(resent.value()).isEqualTo(payload);
        assertThat(Kafka.header(resent, "ce_type")).isEqualTo(EventTypes.ENROLMENT_OPENED);
        assertThat(Kafka.header(resent, "nul")).isEqualTo("a\uFFFDb");
        assertThat(Kafka.header(resent, "binary")).isEqualTo("\uFFFD");
        assertThat(Kafka.header(resent, "lectern-dead-letter-resent")).isEqualTo(first);
    }

    @Test
    void shouldKeepAsMuchOfAnEvilKeyAsTextCan() {
        // given
        String evil = "\0" + key;

        // when
        Kafka.send(new ProducerRecord<>(Topics.ENROLMENTS, evil, text("{}")));

        // then
        String id = letters("\uFFFD" + key, 1).getFirst();
        as("operator")
                .get(DEAD_LETTERS + "/" + id)
                .then()
                .body("cause", containsString("ce_type"))
                .body("eventType", nullValue());
        as("operator").post(DEAD_LETTERS + "/" + id + "/resend").then().statusCode(200);
        assertThat(letters("\uFFFD" + key, 2)).hasSize(2);
    }

    @Test
    void shouldApplyAResentEventOnceItsCauseHasEnded() throws SQLException {
        // given
        UUID enrolment = UUID.randomUUID();
        EnrolmentChanged changed = Given.changed(enrolment, 1, "LV-" + key, "subject", EnrolmentStatus.ACTIVE);
        execute("alter table enrolment add constraint not_yet check (institution <> 'LV-" + key + "')");
        OutboxMessage message = given.message(changed);
        Kafka.send(new OutboxMessage(message.topic(), key, message.headers(), message.payload()));
        String id = awaitLetters(1).getFirst();
        execute("alter table enrolment drop constraint not_yet");

        // when
        as("operator")
                .post(DEAD_LETTERS + "/" + id + "/resend")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESENT"))
                .body("resentAt", notNullValue())
                .body("resentBy", equalTo(TestTokens.subjectOf("operator")))
                .body("cause", containsString("not_yet"));

        // then
        await().atMost(PATIENCE)
                .until(() -> !tables.rows("select 1 from enrolment where id = ?", enrolment)
                        .isEmpty());
        assertThat(awaitLetters(1)).containsExactly(id);
    }

    @Test
    void shouldSetNothingAsideTwiceWhenTheTopicIsReadAnew() {
        // given
        Kafka.send(poison(text("nonsense")));
        List<String> before = awaitLetters(1);
        ConsumerRecord<String, byte[]> poison =
                Kafka.withKey(Topics.ENROLMENTS, key).getFirst();

        // when
        intake.setAside(poison, "the same again").await().atMost(PATIENCE);
        Kafka.send(poison(text("other nonsense")));

        // then
        assertThat(awaitLetters(2)).endsWith(before.getFirst());
        List<ConsumerRecord<String, byte[]>> published =
                Kafka.awaitMessages(Topics.deadLetter(Topics.ENROLMENTS), key, 2);
        assertThat(published)
                .extracting(letter -> new String(letter.value(), StandardCharsets.UTF_8))
                .containsExactly("nonsense", "other nonsense");
    }

    @Test
    void shouldSendOnceMoreOnlyWhenAsked() {
        // given
        Kafka.send(poison(text("nonsense")));
        String resend = DEAD_LETTERS + "/" + awaitLetters(1).getFirst() + "/resend";
        as("operator").post(resend).then().statusCode(200);

        // when // then
        as("operator").post(resend).then().statusCode(409);
        as("operator").queryParam("again", "true").post(resend).then().statusCode(200);
        awaitLetters(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner1", "instructor1", "coordinator1", "editor"})
    void shouldBeForOperatorsOnly(String user) {
        as(user).get(DEAD_LETTERS).then().statusCode(403);
        as(user).get(DEAD_LETTERS + "/" + UNKNOWN).then().statusCode(403);
        as(user).post(DEAD_LETTERS + "/" + UNKNOWN + "/resend").then().statusCode(403);
    }

    @Test
    void shouldRefuseTheAnonymousAndTheUnknown() {
        given().get(DEAD_LETTERS).then().statusCode(401);
        given().get(DEAD_LETTERS + "/" + UNKNOWN).then().statusCode(401);
        given().post(DEAD_LETTERS + "/" + UNKNOWN + "/resend").then().statusCode(401);
        as("operator").get(DEAD_LETTERS + "/" + UNKNOWN).then().statusCode(404);
        as("operator").post(DEAD_LETTERS + "/" + UNKNOWN + "/resend").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=1e999999999, limit",
        "?after=garbage, after",
        "?status=GONE, status",
        "?topic=%00, topic",
        "/1-1-1-1-1, id",
        "/%00, id",
    })
    void shouldNameWhatIsWrong(String query, String field) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.forUser("operator"))
                .get(DEAD_LETTERS + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void shouldDescribeItsOperations() {
        given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .body("paths.'" + DEAD_LETTERS + "'.get.operationId", equalTo("listAssessmentDeadLetters"))
                .body(
                        "paths.'" + DEAD_LETTERS + "/{id}/resend'.post.operationId",
                        equalTo("resendAssessmentDeadLetter"));
    }

    private List<String> awaitLetters(int number) {
        return letters(key, number);
    }

    /** The ids of the letters with this key, newest first, once there are so many. */
    private static List<String> letters(String key, int number) {
        return await().atMost(PATIENCE)
                .until(
                        () -> as("operator")
                                .queryParam("topic", Topics.ENROLMENTS)
                                .queryParam("limit", "200")
                                .get(DEAD_LETTERS)
                                .jsonPath()
                                .getList("items.findAll { it.key == '" + key + "' }.id", String.class),
                        letters -> letters.size() == number);
    }

    private ProducerRecord<String, byte[]> poison(byte @Nullable [] value) {
        ProducerRecord<String, byte[]> poison = new ProducerRecord<>(Topics.ENROLMENTS, key, value);
        poison.headers().add("ce_type", text(EventTypes.ENROLMENT_OPENED));
        return poison;
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
