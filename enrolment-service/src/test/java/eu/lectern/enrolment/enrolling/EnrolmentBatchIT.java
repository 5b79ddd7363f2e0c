package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Callers.request;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.enrolment.fixture.AtOnce;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.stack.test.LineConnection;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EnrolmentBatchIT {

    private static final String BATCHES = "/api/enrolment/v1/enrolment-batches";
    private static final int CLASS = 30;
    private static final int MANY = 600;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldAnswerEachItemAndLetNoBadOneRefuseTheOthers() {
        // given
        String prefix = newPrefix();

        // when
        Response batch = send(
                newKey(),
                item(prefix + 0),
                "{}",
                "17",
                "{\"learner\":\"x\",\"programme\":\"NONE\"}",
                "{\"learner\":\"x\",\"colour\":\"red\"}",
                "{\"learner\":\"a\\u0000b\",\"programme\":\"CECO\"}",
                item(prefix + 1));

        // then
        batch.then()
                .statusCode(200)
                .body("items.index", contains(0, 1, 2, 3, 4, 5, 6))
                .body("items.status", contains(201, 400, 400, 400, 400, 400, 201))
                .body("items[3].problem.violations.field", contains("programme"))
                .body("items[4].problem.violations.field", contains("colour"))
                .body("items[6].result.learner", equalTo(prefix + 1))
                .body("enrolled", equalTo(2))
                .body("refused", equalTo(5));
        assertThat(enrolmentsOf(prefix)).isEqualTo(2);
    }

    @Test
    void shouldGiveTheFirstAnswersWhenItIsSentAgain() {
        // given
        String[] items = items(newPrefix(), CLASS);
        String key = newKey();
        Response first = send(key, items);

        // when
        Response again = send(key, items);

        // then
        first.then().statusCode(200).body("enrolled", equalTo(CLASS)).body("items.replayed", everyItem(equalTo(false)));
        again.then().statusCode(200).body("enrolled", equalTo(CLASS)).body("items.replayed", everyItem(equalTo(true)));
        assertThat(again.<List<Object>>path("items.result")).isEqualTo(first.path("items.result"));
    }

    @Test
    void shouldEnrolOnceWhereItemsNameOneLearner() {
        // given
        String learner = newPrefix();

        // when
        Response batch = send(newKey(), item(learner), item(learner), item(learner));

        // then
        batch.then().statusCode(200).body("items.status", contains(201, 409, 409));
        assertThat(enrolmentsOf(learner)).isEqualTo(1);
    }

    @Test
    void shouldGiveConcurrentTwinBatchesOneEffect() {
        // given
        String prefix = newPrefix();
        String key = newKey();
        String[] items = items(prefix, CLASS);

        // when
        List<Response> answers = AtOnce.run(Collections.nCopies(4, (Callable<Response>) () -> send(key, items)));

        // then
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.<Integer>path("enrolled")).isEqualTo(CLASS));
        assertThat(answers)
                .extracting(answer -> answer.<List<Object>>path("items.result"))
                .containsOnly(answers.getFirst().<List<Object>>path("items.result"));
        assertThat(enrolmentsOf(prefix)).isEqualTo(CLASS);
    }

    @Test
    void shouldAskForAKeyUnlessEveryItemHasItsOwn() {
        // given
        String keyed =
                "{\"learner\":\"" + newPrefix() + "\",\"programme\":\"CECO\",\"idempotencyKey\":\"" + newKey() + "\"}";

        // then
        post(as("coordinator1"), batch(keyed)).then().statusCode(200).body("items.status", contains(201));
        post(as("coordinator1"), batch(keyed, item(newPrefix())))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"items\":[]}", "{\"items\":{}}", "{\"items\":[{}]}x", "{\"colour\":1}", "{"})
    void shouldRefuseWhatIsNoBatch(String body) {
        post(as("coordinator1").header("Idempotency-Key", newKey()), body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void shouldRefuseAThousandAndOne() {
        send(newKey(), Collections.nCopies(1001, "{}").toArray(String[]::new))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("items"))
                .body("violations[0].message", containsString("1000"));
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator1,  200",
        "partner-lv,    200",
        "instructor1,   403",
        "learner1,      403",
        "mooc-platform, 403",
        "operator,      403",
        "nobody,        401",
        "expired,       401"
    })
    void shouldLetOnlyCoordinatorsAndPartnersEnrol(String caller, int status) throws IOException {
        post(request(caller).header("Idempotency-Key", newKey()), batch(item(newPrefix())))
                .then()
                .statusCode(status);
    }

    @Test
    void shouldAnswerLinesInOrderAndCountEachOnceWhenTheyAreSentAgain() throws IOException {
        // given
        String prefix = newPrefix();
        String key = newKey();
        String all = Stream.of(items(prefix, MANY)).collect(Collectors.joining("\n"));
        try (LineConnection broken = open(key)) {
            broken.send(all);
            assertThat(broken.status()).isEqualTo(200);
            assertThat(answer(broken).path("status").asInt()).isEqualTo(201);
        }

        // when
        try (LineConnection again = open(key)) {
            again.send(all + "\nnonsense\n");
            again.finish();

            // then
            assertThat(again.status()).isEqualTo(200);
            for (int index = 0; index < MANY; index++) {
                JsonNode answer = answer(again);
                assertThat(answer.path("index").asInt()).isEqualTo(index);
                assertThat(answer.path("status").asInt()).as("%s", answer).isEqualTo(201);
                assertThat(answer.at("/result/learner").asText()).isEqualTo(prefix + index);
            }
            assertThat(answer(again).path("status").asInt()).isEqualTo(400);
            assertThat(again.next()).isEmpty();
        }
        assertThat(enrolmentsOf(prefix)).isEqualTo(MANY);
    }

    private static LineConnection open(String key) throws IOException {
        return LineConnection.open(RestAssured.port, BATCHES, TestTokens.forUser("coordinator1"), key);
    }

    private JsonNode answer(LineConnection lines) throws IOException {
        return json.readTree(lines.next().orElseThrow());
    }

    private static Response send(String key, String... items) {
        return post(as("coordinator1").header("Idempotency-Key", key), batch(items));
    }

    private static Response post(RequestSpecification caller, String body) {
        return caller.body(body).post(BATCHES);
    }

    private static String batch(String... items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    private static String[] items(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(index -> item(prefix + index)).toArray(String[]::new);
    }

    private static String item(String learner) {
        return "{\"learner\":\"" + learner + "\",\"programme\":\"CECO\",\"startsOn\":\"2026-09-01\"}";
    }

    private static long enrolmentsOf(String prefix) {
        return Database.number(
                "select count(*) from enrolment e join learner l on l.id = e.learner where l.reference like ?",
                prefix + "%");
    }

    private static String newPrefix() {
        return "B-" + UUID.randomUUID() + "-";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
