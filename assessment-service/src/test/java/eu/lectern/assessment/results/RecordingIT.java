package eu.lectern.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecordingIT extends ServiceIT {

    @Test
    void shouldAnswerWithTheJudgedResultAndWhereItIs() {
        // given
        UUID enrolment = given.enrolment();

        // when
        Response response = Api.post(Api.as("instructor1"), "k1-" + enrolment, Api.moocTest(enrolment, "82.50"));

        // then
        response.then()
                .statusCode(201)
                .contentType("application/json")
                .header("Location", equalTo(Api.RESULTS + "/" + response.path("id")))
                .header("ETag", equalTo("\"1\""))
                .header("Idempotency-Replayed", nullValue())
                .body("revision", equalTo(1))
                .body("enrolment", equalTo(enrolment.toString()))
                .body("assessment", equalTo("M05-MOOC-TEST"))
                .body("outcome", equalTo("PASSED"))
                .body("revoked", equalTo(false))
                .body("percent", equalTo(new BigDecimal("82.5")))
                .body("grade", nullValue())
                .body("achievedOn", equalTo("2026-09-01"))
                .body("source", equalTo("https://mooc.example/5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M05-MOOC-TEST    | \"percent\":74.99       | FAILED",
                "M05-MOOC-TEST    | \"percent\":75          | PASSED",
                "M05-MOOC-TEST    | \"percent\":75.00       | PASSED",
                "M05-MOOC-TEST    | \"percent\":0           | FAILED",
                "M05-MOOC-TEST    | \"percent\":100         | PASSED",
                "M07-ONLINE-TEST  | \"percent\":70.4999     | FAILED",
                "M07-ONLINE-TEST  | \"percent\":70.5        | PASSED",
                "M07-MOOC-TEST    | \"outcome\":\"FAILED\"  | FAILED",
                "M05-ONLINE-WORK  | \"grade\":3             | FAILED",
                "M05-ONLINE-WORK  | \"grade\":4             | PASSED",
                "M05-ONLINE-TASKS | \"outcome\":\"PASSED\"  | PASSED",
                "M05-SCENARIO     | \"outcome\":\"PASSED\"  | PASSED",
                "M07-SCENARIO     | \"outcome\":\"PASSED\"  | PASSED",
                "PROGRAMME-FINAL  | \"outcome\":\"FAILED\"  | FAILED"
            })
    void shouldJudgeByThePinnedVersionsMark(String assessment, String figure, String outcome) {
        // given
        UUID enrolment = given.enrolment();

        // then
        Api.post(Api.as("instructor1"), Api.body(enrolment, assessment, figure))
                .statusCode(201)
                .body("outcome", equalTo(outcome));
    }

    @Test
    void shouldPublishExactlyWhatIsStored() throws IOException {
        // given
        UUID enrolment = given.enrolment();

        // when
        Api.post(Api.as("instructor1"), Api.moocTest(enrolment, "74.99")).statusCode(201);

        // then
        ConsumerRecord<String, byte[]> message = Kafka.awaitMessages(Topics.ASSESSMENT_RESULTS, enrolment.toString(), 1)
                .getFirst();
        assertThat(Kafka.header(message, "ce_type")).isEqualTo(EventTypes.ASSESSMENT_FAILED);
        assertThat(Kafka.header(message, "ce_subject")).isEqualTo(enrolment.toString());
        ResultJudged event = json.readValue(message.value(), ResultJudged.class);
        Map<String, @Nullable Object> row = row(enrolment);
        assertThat(event.result()).isEqualTo(row.get("id"));
        assertThat(event.revision()).isEqualTo(row.get("revision")).isEqualTo(1L);
        assertThat(event.enrolment()).isEqualTo(row.get("enrolment"));
        assertThat(event.assessment()).isEqualTo(row.get("assessment"));
        assertThat(event.outcome()).hasToString((String) row.get("outcome"));
        assertThat(event.revoked()).isFalse();
        assertThat(event.percent()).isEqualTo(row.get("percent"));
        assertThat(event.grade()).isNull();
        assertThat(event.achievedOn()).hasToString(String.valueOf(row.get("achieved_on")));
        assertThat(Timestamp.from(event.recordedAt())).isEqualTo(row.get("recorded_at"));
        assertThat(event.policyHash()).isEqualTo(row.get("policy_hash")).isEqualTo("hash-of-1");
    }

    @Test
    void shouldKeepWhoRecordedItAndTellItByTheirOpaqueId() {
        // given
        UUID enrolment = given.enrolment();
        String person = TestTokens.subjectOf("instructor1");

        // when
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment)).statusCode(201);

        // then
        assertThat(row(enrolment)).containsEntry("recorded_by", person).containsEntry("recorded_via", "frontend");
        assertThat(tables.rows(
                        "select * from result_revision where result = ?",
                        row(enrolment).get("id")))
                .singleElement()
                .satisfies(revision -> assertThat(revision).containsEntry("recorded_by", person));
        assertThat(Kafka.awaitMessages(Topics.ASSESSMENT_RESULTS, enrolment.toString(), 1))
                .singleElement()
                .satisfies(message -> assertThat(json.readValue(message.value(), ResultJudged.class))
                        .returns(person, ResultJudged::recordedBy));
    }

    @Test
    void shouldKeepSeveralAttempts() {
        // given
        UUID enrolment = given.enrolment();

        // when
        Api.post(Api.as("instructor1"), Api.moocTest(enrolment, "40")).statusCode(201);
        Api.post(Api.as("instructor1"), Api.moocTest(enrolment, "40")).statusCode(201);

        // then
        assertThat(tables.rows("select id from result where enrolment = ?", enrolment))
                .hasSize(2);
    }

    @Test
    void shouldRecordForAWithdrawnEnrolment() {
        // given
        UUID enrolment = given.enrolment();
        withdraw(enrolment);

        // then
        Api.post(Api.as("instructor1"), Api.passedProject(enrolment)).statusCode(201);
    }

    @Test
    void shouldBeDescribedInOpenApi() {
        RestAssured.given()
                .accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("paths.'" + Api.RESULTS + "'.post.operationId", equalTo("recordResult"))
                .body("paths.'" + Api.RESULTS + "'.get.parameters.name", hasItem("enrolment"));
    }

    private void withdraw(UUID enrolment) {
        given.publish(
                Given.changed(enrolment, 2, "LV-DEMO", TestTokens.subjectOf("learner1"), EnrolmentStatus.WITHDRAWN));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> tables.rows("select 1 from enrolment where id = ? and status = 'WITHDRAWN'", enrolment)
                                .size()
                        == 1);
    }

    private Map<String, @Nullable Object> row(UUID enrolment) {
        List<Map<String, @Nullable Object>> rows = tables.rows("select * from result where enrolment = ?", enrolment);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
