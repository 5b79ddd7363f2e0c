package eu.lectern.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every endpoint makes of wrong, hostile and over-long input; recording single results has its own test. */
@QuarkusTest
class BadInputIT extends ServiceIT {

    private static final String ID = "019f0000-0000-7000-8000-000000000000";
    private static final String DONE = "\"outcome\":\"PASSED\",\"achievedOn\":\"2026-09-01\"";
    private static final String WORK = "\"enrolment\":\"" + ID + "\",\"assessment\":\"M05-PROJECT\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "reason     | {%s}",
                "reason     | {%s,\"reason\":null}",
                "reason     | {%s,\"reason\":\"\"}",
                "reason     | {%s,\"reason\":\" \\n \"}",
                "reason     | {%s,\"reason\":\"a\\u0000b\"}",
                "reason     | {%s,\"reason\":\"half \\ud83d\"}",
                "reason     | {%s,\"reason\":5}",
                "reason     | {%s,\"reason\":[\"Why\"]}",
                "enrolment  | {%s,\"reason\":\"Why\",\"enrolment\":\"019f0000-0000-7000-8000-000000000000\"}",
                "assessment | {%s,\"reason\":\"Why\",\"assessment\":\"M05-PROJECT\"}",
                "percent    | {%s,\"reason\":\"Why\",\"percent\":1e999999999}",
                "percent    | {%s,\"reason\":\"Why\",\"percent\":-0.1}",
                "percent    | {%s,\"reason\":\"Why\",\"percent\":\"5\"}",
                "grade      | {%s,\"reason\":\"Why\",\"grade\":5.0}",
                "source     | {%s,\"reason\":\"Why\",\"source\":\"a\\u0000b\"}",
                "alsoServes[0] | {%s,\"reason\":\"Why\",\"alsoServes\":[null]}",
                "achievedOn | {\"outcome\":\"PASSED\",\"reason\":\"Why\"}",
                "achievedOn | {\"outcome\":\"PASSED\",\"reason\":\"Why\",\"achievedOn\":\"2199-01-01\"}",
                "achievedOn | {\"outcome\":\"PASSED\",\"reason\":\"Why\",\"achievedOn\":\"1999-12-31\"}",
                "outcome    | {\"outcome\":\"passed\",\"reason\":\"Why\",\"achievedOn\":\"2026-09-01\"}",
                "body       | ",
                "body       | null",
                "body       | []",
                "body       | {%s",
                "body       | {%s,\"reason\":\"Why\"} {}"
            })
    void shouldNameTheFieldOfACorrection(String field, String body) {
        refused(Method.PUT, Api.result(ID), filled(body, DONE), 400).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "reason  | {}",
                "reason  | {\"reason\":null}",
                "reason  | {\"reason\":\"\"}",
                "reason  | {\"reason\":\"\\t\"}",
                "reason  | {\"reason\":\"a\\u0000b\"}",
                "reason  | {\"reason\":\"\\udcda half\"}",
                "reason  | {\"reason\":true}",
                "percent | {\"reason\":\"Why\",\"percent\":5}",
                "body    | ",
                "body    | null",
                "body    | \"Why\"",
                "body    | {\"reason\":\"Why\",\"reason\":\"Why\"}"
            })
    void shouldNameTheFieldOfARevocation(String field, String body) {
        refused(Method.DELETE, Api.result(ID), filled(body, ""), 400).body("violations.field", hasItem(field));
    }

    @Test
    void shouldCountTheReasonInCodePoints() {
        // given
        String books = "\ud83d\udcda";

        // then
        refused(Method.DELETE, Api.result(ID), reason(books.repeat(501)), 400)
                .body("violations.field", hasItem("reason"));
        refused(Method.DELETE, Api.result(ID), reason(books.repeat(500)), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text       | {%s}",
                "text       | {%s,\"text\":null,\"link\":null}",
                "text       | {%s,\"text\":\"\"}",
                "text       | {%s,\"text\":\" \\n\"}",
                "text       | {%s,\"text\":\"a\\u0000b\"}",
                "text       | {%s,\"text\":\"half \\ud83d\"}",
                "text       | {%s,\"text\":5}",
                "link       | {%s,\"text\":\"w\",\"link\":\"https://example.org\"}",
                "link       | {%s,\"link\":\"\"}",
                "link       | {%s,\"link\":\"example.org\"}",
                "link       | {%s,\"link\":\"javascript:alert(1)\"}",
                "link       | {%s,\"link\":\"https://user@example.org\"}",
                "link       | {%s,\"link\":\"https://example.org/\\u0000\"}",
                "link       | {%s,\"link\":{}}",
                "feedback   | {%s,\"text\":\"w\",\"feedback\":\"me\"}",
                "alsoServes[1] | {%s,\"text\":\"w\",\"alsoServes\":[\"M22-PROJECT\",\"M22-PROJECT\"]}",
                "enrolment  | {\"assessment\":\"M05-PROJECT\",\"text\":\"w\"}",
                "enrolment  | {\"enrolment\":\"x\",\"assessment\":\"M05-PROJECT\",\"text\":\"w\"}",
                "assessment | {\"enrolment\":\"019f0000-0000-7000-8000-000000000000\",\"text\":\"w\"}",
                "assessment | {\"enrolment\":\"019f0000-0000-7000-8000-000000000000\",\"assessment\":\"\\u0000\",\"text\":\"w\"}",
                "body       | ",
                "body       | null",
                "body       | []",
                "body       | {%s,\"text\":\"w\"} {}"
            })
    void shouldNameTheFieldOfASubmission(String field, String body) {
        refused(Api.as("learner1"), Method.POST, Api.SUBMISSIONS, filled(body, WORK), 400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void shouldNameAllThatIsMissingOfASubmission() {
        refused(Api.as("learner1"), Method.POST, Api.SUBMISSIONS, "{}", 400)
                .body("violations.field", hasItems("enrolment", "assessment", "text"));
    }

    @Test
    void shouldTakeWorkUpToItsBound() {
        // given
        UUID enrolment = given.enrolment();
        String books = "\ud83d\udcda";
        String start = "{\"enrolment\":\"" + enrolment + "\",\"assessment\":\"M05-PROJECT\",";

        // then
        Api.handIn(Api.as("learner1"), start + "\"text\":\"" + books.repeat(20_000) + "\"}")
                .statusCode(201);
        Api.handIn(Api.as("learner1"), start + "\"text\":\"" + books.repeat(20_001) + "\"}")
                .statusCode(400)
                .body("violations.field", hasItem("text"));
        Api.handIn(Api.as("learner1"), start + "\"link\":\"https://example.org/" + "x".repeat(2000) + "\"}")
                .statusCode(400)
                .body("violations.field", hasItem("link"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "percent    | {\"percent\":1e999999999}",
                "percent    | {\"percent\":\"5\"}",
                "grade      | {\"grade\":4.5}",
                "outcome    | {\"outcome\":\"MAYBE\"}",
                "achievedOn | {\"outcome\":\"PASSED\",\"achievedOn\":\"2199-01-01\"}",
                "achievedOn | {\"outcome\":\"PASSED\",\"achievedOn\":5}",
                "feedback   | {\"outcome\":\"PASSED\",\"feedback\":\"\"}",
                "feedback   | {\"outcome\":\"PASSED\",\"feedback\":\"a\\u0000b\"}",
                "feedback   | {\"outcome\":\"PASSED\",\"feedback\":[]}",
                "source     | {\"outcome\":\"PASSED\",\"source\":\"me\"}",
                "body       | ",
                "body       | null",
                "body       | {"
            })
    void shouldNameTheFieldOfAnAssessment(String field, String body) {
        // given
        String submission = Api.handedIn(given.enrolment(), "M05-PROJECT");

        // then
        refused(Method.POST, Api.SUBMISSIONS + "/" + submission + "/assessment", filled(body, ""), 400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void shouldTakeFeedbackUpToItsBound() {
        // given
        String submission = Api.handedIn(given.enrolment(), "M05-PROJECT");
        String start = "{\"outcome\":\"FAILED\",\"feedback\":\"";

        // then
        Api.assess(Api.as("instructor1"), submission, start + "x".repeat(5001) + "\"}")
                .statusCode(400)
                .body("violations.field", hasItem("feedback"));
        Api.assess(Api.as("instructor1"), submission, start + "\ud83d\udcda".repeat(5000) + "\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "items  | {}",
                "items  | {\"items\":[]}",
                "items  | {\"items\":null}",
                "items  | {\"items\":{}}",
                "items  | {\"items\":\"[]\"}",
                "items  | {\"items\":[{}],\"items\":[{}]}",
                "dryRun | {\"items\":[{}],\"dryRun\":true}",
                "dryRun | {\"dryRun\":true,\"items\":[{}]}",
                "body   | ",
                "body   | null",
                "body   | []",
                "body   | 5",
                "body   | \"text\"",
                "body   | {",
                "body   | {\"items\":[{}]",
                "body   | {\"items\":[{},]}",
                "body   | {\"items\":[{]}",
                "body   | {\"items\":[tru]}",
                "body   | {\"items\":[{}]} {}",
                "body   | {\"items\":[{}]} x"
            })
    void shouldNameWhatIsWrongAroundTheItemsOfABatch(String field, String body) {
        refused(Method.POST, Api.BATCHES, filled(body, ""), 400).body("violations.field", hasItem(field));
    }

    @Test
    void shouldRefuseABatchThatIsNestedBeyondReason() {
        // given
        String deep = "{\"items\":[" + "[".repeat(1500) + "]".repeat(1500) + "]}";

        // then
        refused(Method.POST, Api.BATCHES, deep, 400).body("violations.field", hasItem("body"));
    }

    @Test
    void shouldRefuseABatchInAnotherEncoding() {
        // given
        byte[] noCharacters = {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f};

        // then
        for (byte[] body : List.of("{\"items\":[{}]}".getBytes(StandardCharsets.UTF_16), noCharacters)) {
            Api.as("instructor1")
                    .contentType("application/json")
                    .header(Api.KEY, "key")
                    .body(body)
                    .post(Api.BATCHES)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("body"));
        }
    }

    @Test
    void shouldRefuseBytesThatAreNoTextInAnItem() {
        // given
        byte[] body = "{\"items\":[{\"source\":\"?\"},{}]}".getBytes(StandardCharsets.UTF_8);
        body[new String(body, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;

        // then
        Api.as("instructor1")
                .contentType("application/json")
                .header(Api.KEY, "key")
                .body(body)
                .post(Api.BATCHES)
                .then()
                .statusCode(400);
    }

    @Test
    void shouldRefuseAnOverLongKeyOfABatch() {
        Api.postBatch(Api.as("instructor1"), "k".repeat(252), "{\"items\":[{}]}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "1-1-1-1-1", "%00", "019f0000-0000-7000-8000-00000000000g", "%F0%9F%93%9A"})
    void shouldNameTheIdThatIsNone(String id) {
        refused(Method.PUT, Api.result(id), "{}", 400).body("violations.field", hasItem("id"));
        refused(Method.DELETE, Api.result(id), "{}", 400).body("violations.field", hasItem("id"));
        refused(Method.GET, Api.SUBMISSIONS + "/" + id, "", 400).body("violations.field", hasItem("id"));
        refused(Method.POST, Api.SUBMISSIONS + "/" + id + "/assessment", "{}", 400)
                .body("violations.field", hasItem("id"));
        refused(Method.GET, Api.SUBMISSIONS + "?enrolment=" + id, "", 400)
                .body("violations.field", hasItem("enrolment"));
    }

    @Test
    void shouldAnswer404ForWhatIsNotThere() {
        refused(Method.PUT, Api.result(ID), "{" + DONE + ",\"reason\":\"Why\"}", 404);
        refused(Method.DELETE, Api.result(ID), reason("Why"), 404);
        refused(Method.GET, Api.SUBMISSIONS + "/" + ID, "", 404);
        refused(Method.GET, Api.SUBMISSIONS + "?enrolment=" + ID, "", 404);
        refused(Method.POST, Api.SUBMISSIONS + "/" + ID + "/assessment", "{\"outcome\":\"PASSED\"}", 404);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,201",
        "limit,many",
        "after,nonsense",
        "after,MTpub25zZW5zZQ",
        "status,DONE",
        "status,awaiting_assessment"
    })
    void shouldNameTheParameterOfTheQueueThatIsWrong(String parameter, String value) {
        // given
        Map<String, String> parameters =
                parameter.equals("status") ? Map.of() : Map.of("status", "AWAITING_ASSESSMENT");

        // then
        Api.as("instructor1")
                .queryParams(parameters)
                .queryParam(parameter, value)
                .get(Api.SUBMISSIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(parameter));
    }

    @Test
    void shouldAskForOneOfEnrolmentAndStatus() {
        refused(Method.GET, Api.SUBMISSIONS, "", 400).body("violations.field", hasItem("enrolment"));
        refused(Method.GET, Api.SUBMISSIONS + "?status=AWAITING_ASSESSMENT&enrolment=" + ID, "", 400)
                .body("violations.field", hasItem("status"));
    }

    @Test
    void shouldAskForTheIdempotencyKey() {
        for (String path : List.of(Api.SUBMISSIONS, Api.SUBMISSIONS + "/" + ID + "/assessment", Api.BATCHES)) {
            Api.as(path.equals(Api.SUBMISSIONS) ? "learner1" : "instructor1")
                    .contentType(ContentType.JSON)
                    .body(path.equals(Api.BATCHES) ? "{\"items\":[{}]}" : "{}")
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("Idempotency-Key"));
        }
    }

    @Test
    void shouldAskForAToken() {
        refused(given(), Method.PUT, Api.result(ID), "{}", 401);
        refused(given(), Method.DELETE, Api.result(ID), "{}", 401);
        refused(given(), Method.POST, Api.BATCHES, "{}", 401);
        refused(given(), Method.POST, Api.SUBMISSIONS, "{}", 401);
        refused(given(), Method.GET, Api.SUBMISSIONS, "", 401);
        refused(given(), Method.GET, Api.SUBMISSIONS + "/" + ID, "", 401);
        refused(given(), Method.POST, Api.SUBMISSIONS + "/" + ID + "/assessment", "{}", 401);
    }

    @Test
    void shouldRefuseAnotherMediaType() {
        for (String path : List.of(Api.BATCHES, Api.SUBMISSIONS + "/" + ID + "/assessment")) {
            Api.as("instructor1")
                    .contentType(ContentType.XML)
                    .header(Api.KEY, "key")
                    .body("<result/>")
                    .post(path)
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void shouldDescribeEveryEndpoint() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("paths.'" + Api.result("{id}") + "'.put.operationId", equalTo("correctResult"))
                .body("paths.'" + Api.result("{id}") + "'.delete.operationId", equalTo("revokeResult"))
                .body("paths.'" + Api.BATCHES + "'.post.operationId", equalTo("recordResults"))
                .body("paths.'" + Api.SUBMISSIONS + "'.post.operationId", equalTo("handInWork"))
                .body("paths.'" + Api.SUBMISSIONS + "'.get.operationId", equalTo("listSubmissions"))
                .body("paths.'" + Api.SUBMISSIONS + "/{id}'.get.operationId", equalTo("getSubmission"))
                .body("paths.'" + Api.SUBMISSIONS + "/{id}/assessment'.post.operationId", equalTo("assessSubmission"))
                .body(
                        "paths.'" + Api.BATCHES + "'.post.requestBody.content.'application/json'.schema.$ref",
                        containsString("ResultBatch"));
    }

    /** A correction that fits nobody's result is told so before anything is looked up. */
    @Test
    void shouldTellNothingOfForeignResultsByBadInput() {
        // given
        String foreign = Api.recorded(Api.passedProject(given.enrolment()));

        // when
        String toForeign = refused(Api.as("instructor2"), Method.PUT, Api.result(foreign), "{}", 400)
                .extract()
                .asString();
        String toNone = refused(Api.as("instructor2"), Method.PUT, Api.result(ID), "{}", 400)
                .extract()
                .asString();

        // then
        assertThat(toForeign.replace(foreign, ID)).isEqualTo(toNone);
    }

    private static ValidatableResponse refused(Method method, String path, String body, int status) {
        return refused(Api.as("instructor1"), method, path, body, status);
    }

    private static ValidatableResponse refused(
            RequestSpecification caller, Method method, String path, String body, int status) {
        RequestSpecification request = caller.urlEncodingEnabled(false)
                .header(Api.KEY, UUID.randomUUID().toString())
                .header(Api.IF_MATCH, "\"1\"");
        ValidatableResponse response = (method == Method.GET
                        ? request.request(method, path)
                        : request.contentType(ContentType.JSON).body(body).request(method, path))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail", not(containsString("eu.lectern")));
        return status == 400
                ? response.body("violations.message", everyItem(not(containsString("eu.lectern"))))
                : response;
    }

    private static String reason(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    private static String filled(@Nullable String template, String content) {
        return template == null ? "" : template.replace("%s", content);
    }
}
