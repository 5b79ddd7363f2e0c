package eu.lectern.enrolment.idempotency;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.enrolment.fixture.AtOnce;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int TWINS = 12;

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldAnswerARepeatedEnrolmentAsTheFirstTime() {
        // given
        String learner = newLearner();
        String key = newKey();
        Response first = enrol(key, learner);

        // when
        Response again = enrol(key, learner);

        // then
        first.then().statusCode(201).header(REPLAYED, nullValue());
        assertSame(first, again);
    }

    @Test
    void shouldRepeatTheAnswerOfTheTimeWhenTheEnrolmentIsWithdrawnMeanwhile() {
        // given
        String learner = newLearner();
        String key = newKey();
        Response first = enrol(key, learner);
        Steps.withdraw(id(first)).then().statusCode(200);

        // when
        Response again = enrol(key, learner);

        // then
        assertSame(first, again);
        assertThat(enrolmentsOf(learner)).isEqualTo(1);
    }

    @Test
    void shouldRefuseAKeyThatComesWithAnotherRequest() {
        // given
        String key = newKey();
        enrol(key, newLearner());
        String other = newLearner();

        // then
        enrol(key, other)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"))
                .body("violations.field", hasItem(KEY));
        assertThat(enrolmentsOf(other)).isZero();
    }

    @Test
    void shouldRefuseAKeyThatComesWithAnotherOperation() {
        // given
        String key = newKey();
        UUID enrolment = id(enrol(key, newLearner()));

        // then
        recognise(key, enrolment, "M01").then().statusCode(422).body("violations.field", hasItem(KEY));
        assertThat(Database.number("select count(*) from recognition where enrolment = ?", enrolment))
                .isZero();
    }

    @Test
    void shouldNotUseUpTheKeyOfARefusedRequest() {
        // given
        String key = newKey();
        as("coordinator1")
                .header(KEY, key)
                .body(Map.of("learner", "x", "programme", "NONE"))
                .post(ENROLMENTS)
                .then()
                .statusCode(400);

        // then
        enrol(key, newLearner()).then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void shouldGiveConcurrentTwinsOneEnrolmentAndOneAnswer() {
        // given
        String learner = newLearner();
        String key = newKey();

        // when
        List<Response> answers = AtOnce.run(IntStream.range(0, TWINS)
                .<Callable<Response>>mapToObj(twin -> () -> enrol(key, learner))
                .toList());

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .filteredOn(answer -> answer.header(REPLAYED) == null)
                .hasSize(1);
        assertThat(enrolmentsOf(learner)).isEqualTo(1);
    }

    @Test
    void shouldUndoWhatStrangersUnderOneKeyWouldHaveDone() {
        // given
        String key = newKey();
        List<String> learners =
                IntStream.range(0, TWINS).mapToObj(each -> newLearner()).toList();

        // when
        List<Response> answers = AtOnce.run(learners.stream()
                .<Callable<Response>>map(learner -> () -> enrol(key, learner))
                .toList());

        // then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(TWINS - 1);
        assertThat(learners.stream().mapToLong(IdempotencyIT::enrolmentsOf).sum())
                .isEqualTo(1);
    }

    @Test
    void shouldRepeatTheAnswerThatNobodyRead() throws IOException {
        // given
        String learner = newLearner();
        String key = newKey();
        Socket connection = sent(key, learner);
        await().atMost(SOON).until(() -> enrolmentsOf(learner) == 1);
        connection.close();

        // when
        Response again = enrol(key, learner);

        // then
        again.then().statusCode(201).header(REPLAYED, equalTo("true"));
        assertThat(enrolmentsOf(learner)).isEqualTo(1);
    }

    @Test
    void shouldEnrolOnceWhateverBecameOfARequestThatBrokeOff() throws IOException {
        // given
        String learner = newLearner();
        String key = newKey();
        sent(key, learner).close();

        // then
        enrol(key, learner).then().statusCode(201);
        assertThat(enrolmentsOf(learner)).isEqualTo(1);
    }

    @Test
    void shouldKeepTheKeysOfTwoPeopleApart() {
        // given
        String key = newKey();
        String learner = newLearner();
        enrol(key, learner).then().statusCode(201);

        // then
        as("coordinator2")
                .header(KEY, key)
                .body(Map.of("learner", learner, "programme", "CECO"))
                .post(ENROLMENTS)
                .then()
                .statusCode(201)
                .header(REPLAYED, nullValue())
                .body("institution", equalTo("IT-DEMO"));
    }

    @Test
    void shouldKeepNoNameOfALearnerWithTheAnswer() {
        // given
        String learner = newLearner();
        enrol(newKey(), learner).then().statusCode(201);

        // then
        assertThat(Database.number("select count(*) from idempotency where answer::text like ?", "%" + learner + "%"))
                .isZero();
    }

    @Test
    void shouldRepeatARecognitionThatIsWithdrawnMeanwhile() {
        // given
        UUID enrolment = Service.enrol("CECO");
        String key = newKey();
        Response first = recognise(key, enrolment, "M01");
        Steps.withdrawRecognition(enrolment, first.path("id")).then().statusCode(200);

        // when
        Response again = recognise(key, enrolment, "M01");

        // then
        first.then().statusCode(201).header(REPLAYED, nullValue());
        assertSame(first, again);
        assertThat(Database.number("select count(*) from recognition where enrolment = ?", enrolment))
                .isEqualTo(1);
    }

    @Test
    void shouldGiveConcurrentRecognitionsOneEffectAndOneAnswer() {
        // given
        UUID enrolment = Service.enrol("CECO");
        String key = newKey();

        // when
        List<Response> answers = AtOnce.run(IntStream.range(0, TWINS)
                .<Callable<Response>>mapToObj(twin -> () -> recognise(key, enrolment, "M01"))
                .toList());

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
    }

    @Test
    void shouldNotBringALearnerBackASecondTime() {
        // given
        UUID enrolment = Service.enrol("CECO");
        String key = newKey();
        Steps.withdraw(enrolment).then().statusCode(200);
        Response first = reEnrol(key, enrolment);
        Steps.withdraw(enrolment).then().statusCode(200);

        // when
        Response again = reEnrol(key, enrolment);

        // then
        first.then().statusCode(200).header(REPLAYED, nullValue()).body("status", equalTo("ACTIVE"));
        assertSame(first, again);
        as("coordinator1").get(ENROLMENTS + "/" + enrolment).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void shouldBeginOneReevaluationJobForConcurrentTwins() {
        // given
        String key = newKey();
        long before = Database.number("select count(*) from reevaluation_job");

        // when
        List<Response> answers = AtOnce.run(IntStream.range(0, TWINS)
                .<Callable<Response>>mapToObj(twin -> () -> as("coordinator1")
                        .header(KEY, key)
                        .body(Map.of("version", "0.2", "dryRun", true))
                        .post("/api/enrolment/v1/programmes/CECO/re-evaluations"))
                .toList());

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(202);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.getFirst().header("Location"));
        assertThat(Database.number("select count(*) from reevaluation_job")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clé", "much-too-long"})
    void shouldRefuseAKeyThatIsNone(String malformed) {
        // given
        String key = malformed.equals("much-too-long") ? "k".repeat(256) : malformed;

        // then
        enrol(key, newLearner()).then().statusCode(400).body("violations.field", hasItem(KEY));
    }

    private static void assertSame(Response first, Response again) {
        again.then()
                .statusCode(first.statusCode())
                .header(REPLAYED, equalTo("true"))
                .header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static Response enrol(String key, String learner) {
        return as("coordinator1")
                .header(KEY, key)
                .body(Map.of("learner", learner, "programme", "CECO"))
                .post(ENROLMENTS);
    }

    private static Response recognise(String key, UUID enrolment, String module) {
        return as("coordinator1")
                .header(KEY, key)
                .body(Map.of("module", module, "reason", "EQUIVALENT_UNIT", "evidence", "A certificate"))
                .post(Steps.recognitionsOf(enrolment));
    }

    private static Response reEnrol(String key, UUID enrolment) {
        return as("coordinator1").header(KEY, key).post(ENROLMENTS + "/" + enrolment + "/re-enrolment");
    }

    private static Socket sent(String key, String learner) throws IOException {
        String body = "{\"learner\":\"" + learner + "\",\"programme\":\"CECO\"}";
        String request = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(ENROLMENTS, TestTokens.forUser("coordinator1"), key, body.length(), body);
        Socket connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return connection;
    }

    private static long enrolmentsOf(String learner) {
        return Database.number(
                "select count(*) from enrolment e join learner l on l.id = e.learner where l.reference = ?", learner);
    }

    private static UUID id(Response enrolled) {
        return UUID.fromString(enrolled.path("id"));
    }

    private static String newLearner() {
        return "L-" + UUID.randomUUID();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
