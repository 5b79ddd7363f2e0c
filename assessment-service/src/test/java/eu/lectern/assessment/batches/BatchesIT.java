package eu.lectern.assessment.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.AtOnce;
import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BatchesIT extends ServiceIT {

    @Test
    void shouldAnswerEachItemInItsPlace() {
        // given
        UUID enrolment = given.enrolment();

        // when
        Response answer = send(newKey(), Api.moocTest(enrolment, "74.99"), Api.moocTest(enrolment, "75"), "{}");

        // then
        answer.then()
                .statusCode(200)
                .body("items.index", contains(0, 1, 2))
                .body("items.status", contains(201, 201, 400))
                .body("items.replayed", everyItem(is(false)))
                .body("items[0].result.outcome", equalTo("FAILED"))
                .body("items[1].result.outcome", equalTo("PASSED"))
                .body("items[1].problem", nullValue())
                .body("items[2].result", nullValue())
                .body("items[2].problem.violations.field", contains("enrolment", "assessment", "achievedOn"))
                .body("recorded", equalTo(2))
                .body("refused", equalTo(1));
        assertThat(resultEvents(enrolment, 2))
                .extracting(ResultJudged::percent)
                .containsExactly(new BigDecimal("74.99"), new BigDecimal("75"));
        assertThat(Api.as("instructor1")
                        .get(Api.result(answer.path("items[1].result.id")))
                        .statusCode())
                .isEqualTo(200);
    }

    /** What the single endpoint says of the body, the batch says of the item. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[[{\"a\":[1,2]}]]",
                "5",
                "1e999999999",
                "\"text\"",
                "\"{}\"",
                "true",
                "{}",
                "{\"mark\":5}",
                "{\"percent\":\"82\"}",
                "{\"percent\":{}}",
                "{\"percent\":1,\"percent\":2}",
                "{\"percent\":1e999999999}",
                "{\"percent\":101}",
                "{\"grade\":5.0}",
                "{\"grade\":99999999999}",
                "{\"outcome\":\"MAYBE\"}",
                "{\"achievedOn\":20000}",
                "{\"achievedOn\":\"2026-02-30\"}",
                "{\"enrolment\":\"x\"}",
                "{\"source\":\"a\\u0000b\"}",
                "{\"source\":\"half \\ud83d\"}",
                "{\"alsoServes\":[null]}",
                "{\"\\u0000\":1}",
                "{\"enrolment\":\"019f0000-0000-7000-8000-000000000000\",\"assessment\":\"M05-PROJECT\",\"outcome\":\"PASSED\",\"achievedOn\":\"2026-09-01\"}"
            })
    void shouldRefuseABadItemInTheWordsOfTheSingleEndpoint(String bad) {
        // given
        UUID enrolment = given.enrolment();
        Response single = Api.post(Api.as("instructor1"), newKey(), bad);

        // when
        Response batch = send(newKey(), Api.passedProject(enrolment), bad, Api.moocTest(enrolment, "80"));

        // then
        batch.then()
                .statusCode(200)
                .body("items.status", contains(201, single.statusCode(), 201))
                .body("items[1].problem.type", equalTo(single.path("type")))
                .body("items[1].problem.title", equalTo(single.path("title")))
                .body("items[1].problem.violations", equalTo(single.path("violations")))
                .body("items[1].problem.instance", equalTo(Api.BATCHES));
        assertThat(single.statusCode()).isBetween(400, 499);
    }

    @Test
    void shouldRefuseWhatTheStoredStateDoesNotAllowForItsItemOnly() {
        // given
        UUID enrolment = given.enrolment();
        UUID foreign = given.enrolment("IT-DEMO", TestTokens.subjectOf("learner3"));

        // when
        Response batch = send(
                newKey(),
                Api.body(enrolment, "M05-ONLINE-WORK", "\"percent\":80"),
                Api.body(enrolment, "M99-PROJECT", "\"outcome\":\"PASSED\""),
                Api.passedProject(foreign),
                Api.passedProject(UUID.randomUUID()),
                Api.passedProject(enrolment));

        // then
        batch.then()
                .body("items.status", contains(422, 422, 422, 422, 201))
                .body("items[0].problem.violations.field", contains("percent"))
                .body("items[1].problem.violations.field", contains("assessment"))
                .body("items[2].problem.violations.field", contains("enrolment"));
        assertThat(batch.<Object>path("items[2].problem")).isEqualTo(batch.path("items[3].problem"));
        assertThat(tables.rows("select 1 from result where enrolment = ?", foreign))
                .isEmpty();
    }

    @Test
    void shouldGiveEachItemItsFirstAnswerWhenTheBatchComesAgain() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Response first = send(key, Api.moocTest(enrolment, "80"), "null", Api.passedProject(enrolment));

        // when
        Response again = send(key, Api.moocTest(enrolment, "80"), "null", Api.passedProject(enrolment));

        // then
        again.then().body("items.status", contains(201, 400, 201)).body("items.replayed", contains(true, false, true));
        assertThat(again.<Object>path("items.result")).isEqualTo(first.path("items.result"));
        assertThat(results(enrolment)).isEqualTo(2);
        assertThat(resultEvents(enrolment, 2)).hasSize(2);
    }

    @Test
    void shouldRecordWhatIsNewWhenAPartComesAgain() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        send(key, Api.moocTest(enrolment, "80"), Api.moocTest(enrolment, "101"));

        // when
        Response again =
                send(key, Api.moocTest(enrolment, "80"), Api.moocTest(enrolment, "81"), Api.passedProject(enrolment));

        // then
        again.then().body("items.status", contains(201, 201, 201)).body("items.replayed", contains(true, false, false));
        assertThat(results(enrolment)).isEqualTo(3);
    }

    @Test
    void shouldRefuseOnlyTheItemsWhoseKeysCameWithAnotherResult() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        send(key, Api.moocTest(enrolment, "80"), Api.moocTest(enrolment, "81"));

        // when
        Response again = send(key, Api.moocTest(enrolment, "80"), Api.moocTest(enrolment, "82"));

        // then
        again.then()
                .body("items.status", contains(201, 422))
                .body("items[1].problem.violations.field", contains("Idempotency-Key"));
        assertThat(results(enrolment)).isEqualTo(2);
    }

    @Test
    void shouldShareKeysWithTheSingleEndpoint() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Response single = Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "80"));

        // when
        Response batch = send("another", keyed(Api.moocTest(enrolment, "80.0"), key));

        // then
        batch.then().body("items[0].replayed", is(true)).body("items[0].result.id", equalTo(single.path("id")));
        Api.post(
                        Api.as("instructor1"),
                        batchKeyOf(send(key, Api.passedProject(enrolment)), key),
                        Api.passedProject(enrolment))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void shouldTakeAKeyThatStandsTwiceForARetryOrForAMistake() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();

        // when
        Response batch = send(
                newKey(),
                keyed(Api.moocTest(enrolment, "80"), key),
                keyed(Api.moocTest(enrolment, "80"), key),
                keyed(Api.moocTest(enrolment, "81"), key));

        // then
        batch.then()
                .statusCode(200)
                .body("items.status", contains(201, 201, 422))
                .body("items.replayed", contains(false, true, false))
                .body("items[2].problem.violations.field", contains("Idempotency-Key"));
        assertThat(batch.<String>path("items[1].result.id")).isEqualTo(batch.path("items[0].result.id"));
        assertThat(results(enrolment)).isEqualTo(1);
    }

    @Test
    void shouldNotNeedTheHeaderWhereEveryItemHasItsKey() {
        // given
        UUID enrolment = given.enrolment();

        // then
        Api.as("instructor1")
                .contentType(ContentType.JSON)
                .body(batch(keyed(Api.passedProject(enrolment), newKey()), "null"))
                .post(Api.BATCHES)
                .then()
                .statusCode(200)
                .body("items.status", contains(201, 400));
        Api.as("instructor1")
                .contentType(ContentType.JSON)
                .body(batch(keyed(Api.passedProject(enrolment), newKey()), Api.passedProject(enrolment)))
                .post(Api.BATCHES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("Idempotency-Key"));
        assertThat(results(enrolment)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "caf\u00e9"})
    void shouldRefuseAMalformedKeyForItsItemOnly(String key) {
        // given
        UUID enrolment = given.enrolment();

        // then
        send(newKey(), keyed(Api.passedProject(enrolment), key), Api.passedProject(enrolment))
                .then()
                .body("items.status", contains(400, 201))
                .body("items[0].problem.violations.field", contains("idempotencyKey"));
    }

    @Test
    void shouldGiveConcurrentTwinBatchesOneEffect() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        String[] items = IntStream.range(0, 50)
                .mapToObj(i -> Api.moocTest(enrolment, "" + i))
                .toArray(String[]::new);
        String[] keyedUp = keyed(items, key, false);
        String[] keyedDown = keyed(items, key, true);
        List<Callable<Response>> twins = List.of(
                () -> send("a", keyedUp),
                () -> send("b", keyedDown),
                () -> send("c", keyedUp),
                () -> send("d", keyedDown));

        // when
        List<Response> answers = AtOnce.run(twins);

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.<Integer>path("recorded")).isEqualTo(50));
        assertThat(results(enrolment)).isEqualTo(50);
        assertThat(resultEvents(enrolment, 50)).hasSize(50);
    }

    @Test
    void shouldAskForUnknownEnrolmentsAndRecordTheirResults() {
        // given
        given.enrolment();
        List<UUID> unheardOf = Stream.generate(UUID::randomUUID).limit(20).toList();
        unheardOf.forEach(id -> enrolmentService.knows(view(id)));

        // when
        Response batch = send(
                newKey(),
                unheardOf.stream()
                        .flatMap(id -> Stream.of(Api.passedProject(id), Api.moocTest(id, "80")))
                        .toArray(String[]::new));

        // then
        batch.then().statusCode(200).body("recorded", equalTo(40)).body("refused", equalTo(0));
        assertThat(unheardOf)
                .allSatisfy(id -> assertThat(enrolmentService.asked(id)).hasSize(1));
    }

    @Test
    void shouldNotHoldUpTheKnownWhileNobodyAnswersForTheOthers() {
        // given
        UUID enrolment = given.enrolment();
        List<UUID> unheardOf = Stream.generate(UUID::randomUUID).limit(100).toList();
        unheardOf.forEach(enrolmentService::cutsTheConnection);

        // when
        Response batch = send(
                newKey(),
                Stream.concat(unheardOf.stream().map(Api::passedProject), Stream.of(Api.passedProject(enrolment)))
                        .toArray(String[]::new));

        // then
        batch.then()
                .statusCode(200)
                .body("items[0].status", equalTo(503))
                .body("items[99].status", equalTo(503))
                .body("items[100].status", equalTo(201));
        assertThat(unheardOf)
                .filteredOn(id -> !enrolmentService.asked(id).isEmpty())
                .hasSizeLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "instructor1,   200, 201, 201",
        "coordinator1,  200, 201, 201",
        "partner-lv,    200, 201, 201",
        "instructor2,   200, 422, 422",
        "partner-it,    200, 422, 422",
        "mooc-platform, 200, 201, 403"
    })
    void shouldLetEachRoleRecordWhatItMay(String caller, int status, int mooc, int project) {
        // given
        UUID enrolment = given.enrolment();

        // then
        Api.postBatch(Api.anyone(caller), newKey(), batch(Api.moocTest(enrolment, "80"), Api.passedProject(enrolment)))
                .then()
                .statusCode(status)
                .body("items.status", contains(mooc, project));
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner1", "operator", "editor"})
    void shouldRefuseOtherRoles(String caller) {
        Api.postBatch(Api.anyone(caller), newKey(), batch("{}")).then().statusCode(403);
    }

    @Test
    void shouldRefuseAThousandAndOne() {
        Api.postBatch(
                        Api.as("instructor1"),
                        newKey(),
                        batch(Collections.nCopies(1001, "{}").toArray(String[]::new)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("items"))
                .body("violations[0].message", containsString("1000"));
    }

    private static Response send(String key, String... items) {
        return Api.postBatch(Api.as("instructor1"), key, batch(items));
    }

    private static String batch(String... items) {
        return Stream.of(items).collect(Collectors.joining(" ,\n", "{ \"items\" : [ ", " ] }\n"));
    }

    private static String keyed(String item, String key) {
        return item.substring(0, item.length() - 1) + ",\"idempotencyKey\":\"" + key + "\"}";
    }

    private static String[] keyed(String[] items, String key, boolean backwards) {
        List<String> keyed = IntStream.range(0, items.length)
                .mapToObj(index -> keyed(items[index], key + index))
                .collect(Collectors.toList());
        if (backwards) {
            Collections.reverse(keyed);
        }
        return keyed.toArray(String[]::new);
    }

    /** The key of a batch's first item, once the batch is sent. */
    private static String batchKeyOf(Response sent, String key) {
        sent.then().statusCode(200);
        return key + "/0";
    }

    private int results(UUID enrolment) {
        return tables.rows("select 1 from result where enrolment = ?", enrolment)
                .size();
    }

    private static EnrolmentView view(UUID id) {
        return new EnrolmentView(
                id,
                UUID.randomUUID(),
                "reference",
                null,
                "LV-DEMO",
                "CECO",
                Curricula.CODE,
                "1",
                EnrolmentStatus.ACTIVE,
                LocalDate.of(2026, 9, 1),
                Instant.EPOCH);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
