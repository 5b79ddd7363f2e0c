package eu.lectern.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.AtOnce;
import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyIT extends ServiceIT {

    private static final int TWINS = 20;

    @Test
    void shouldAnswerARetryAsTheFirstTime() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Response first = Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));

        // when
        Response again = Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));

        // then
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(results(enrolment)).isEqualTo(1);
    }

    @Test
    void shouldTakeTheSameResultInOtherWordsForARetry() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));

        // when
        Response again = Api.post(Api.as("instructor1"), key, """
                { "source": "https://mooc.example/5", "grade": null, "achievedOn": "2026-09-01",
                  "percent": 82.500, "assessment": "M05-MOOC-TEST", "enrolment": "%s" }""".formatted(enrolment));

        // then
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void shouldRefuseAKeyThatComesWithAnotherResult() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));

        // when
        Response other = Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.6"));

        // then
        other.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("Idempotency-Key"));
        assertThat(results(enrolment)).isEqualTo(1);
    }

    @Test
    void shouldRefuseAKeyThatComesWithAnotherBodyEvenIfThatBodyIsWrong() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));

        // then
        Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "101"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @Test
    void shouldNotUseUpTheKeyOfARefusedRequest() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "101"))
                .then()
                .statusCode(400);

        // then
        Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void shouldGiveConcurrentTwinsOneEffectAndOneAnswer() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();

        // when
        List<Response> answers = atOnce(() -> Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5")));

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(results(enrolment)).isEqualTo(1);
        assertThat(tables.rows(
                        "select 1 from result_revision v join result r on r.id = v.result where r.enrolment = ?",
                        enrolment))
                .hasSize(1);
        assertThat(messagesOnceTheOutboxIsEmpty(enrolment)).isEqualTo(1);
    }

    @Test
    void shouldGiveConcurrentStrangersWithOneKeyOneEffectAndRefuseTheOthers() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        List<String> bodies = List.of(Api.moocTest(enrolment, "81"), Api.moocTest(enrolment, "82"));
        AtomicInteger next = new AtomicInteger();

        // when
        List<Response> answers =
                atOnce(() -> Api.post(Api.as("instructor1"), key, bodies.get(next.getAndIncrement() % bodies.size())));

        // then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(TWINS / 2);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(TWINS / 2);
        assertThat(results(enrolment)).isEqualTo(1);
    }

    @Test
    void shouldRepeatTheAnswerWhenTheEnrolmentWasMeanwhileWithdrawn() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Response first = Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));
        change(enrolment, "LV-DEMO", EnrolmentStatus.WITHDRAWN);

        // when
        Response again = Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));

        // then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void shouldRepeatTheAnswerEvenIfTheRequestWouldBeRefusedNow() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Response first = Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));
        change(enrolment, "IT-DEMO", EnrolmentStatus.ACTIVE);

        // when
        Response again = Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));

        // then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void shouldKeepTheKeysOfTwoPeopleOfOneClientApart() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"));

        // then
        Api.post(Api.as("instructor2"), key, Api.moocTest(enrolment, "82.5"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("enrolment"));
        Api.post(Api.as("coordinator1"), key, Api.moocTest(enrolment, "82.5"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    private int results(UUID enrolment) {
        return tables.rows("select 1 from result where enrolment = ?", enrolment)
                .size();
    }

    private int messagesOnceTheOutboxIsEmpty(UUID enrolment) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> tables.rows("select 1 from outbox where key = ?", enrolment.toString())
                        .isEmpty());
        return Kafka.withKey(Topics.ASSESSMENT_RESULTS, enrolment.toString()).size();
    }

    private void change(UUID enrolment, String institution, EnrolmentStatus status) {
        given.publish(Given.changed(enrolment, 2, institution, TestTokens.subjectOf("learner1"), status));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> tables.rows("select 1 from enrolment where id = ? and revision = 2", enrolment)
                                .size()
                        == 1);
    }

    private static List<Response> atOnce(Callable<Response> request) {
        return AtOnce.run(Collections.nCopies(TWINS, request));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
