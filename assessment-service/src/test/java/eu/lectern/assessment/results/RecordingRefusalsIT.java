package eu.lectern.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RecordingRefusalsIT extends ServiceIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "M05-MOOC-TEST   | \"percent\":100.01                     | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":-1                         | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":82.12345                   | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":1e999999999                | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":-1e999999999               | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":1e-999999999               | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":\"82\"                     | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":true                       | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":{}                         | 400 | percent",
                "M05-MOOC-TEST   | \"percent\":[82]                       | 400 | percent",
                "M05-ONLINE-WORK | \"grade\":4.5                          | 400 | grade",
                "M05-ONLINE-WORK | \"grade\":5.0                          | 400 | grade",
                "M05-ONLINE-WORK | \"grade\":99999999999                  | 400 | grade",
                "M05-ONLINE-WORK | \"grade\":\"5\"                        | 400 | grade",
                "M05-PROJECT     | \"outcome\":\"MAYBE\"                  | 400 | outcome",
                "M05-PROJECT     | \"outcome\":\"passed\"                 | 400 | outcome",
                "M05-PROJECT     | \"outcome\":0                          | 400 | outcome",
                "M05-PROJECT     | \"outcome\":\"PASSED\",\"mark\":1      | 400 | mark",
                "m05-project     | \"outcome\":\"PASSED\"                 | 400 | assessment",
                "M05-ONLINE-WORK | \"percent\":80                         | 422 | percent",
                "M05-ONLINE-WORK | \"grade\":7                            | 422 | grade",
                "M05-ONLINE-WORK | \"grade\":0                            | 422 | grade",
                "M05-MOOC-TEST   | \"grade\":5                            | 422 | grade",
                "M05-MOOC-TEST   | \"outcome\":\"PASSED\"                 | 422 | outcome",
                "M05-MOOC-TEST   | \"percent\":80,\"outcome\":\"PASSED\"  | 422 | outcome",
                "M05-MOOC-TEST   | \"percent\":null                       | 422 | percent",
                "M07-MOOC-TEST   | \"percent\":80                         | 422 | percent",
                "M05-PROJECT     | \"percent\":80                         | 422 | percent",
                "M12-MOOC-TEST   | \"percent\":80                         | 422 | assessment",
                "M99-MOOC-TEST   | \"percent\":80                         | 422 | assessment"
            })
    void shouldNameTheWrongField(String assessment, String figure, int status, String field) {
        // given
        UUID enrolment = given.enrolment();

        // then
        refused(Api.body(enrolment, assessment, figure), status).body("violations.field", hasItem(field));
        assertThat(tables.rows("select 1 from result where enrolment = ?", enrolment))
                .isEmpty();
    }

    @Test
    void shouldRefuseAFutureDay() {
        refused(dated(LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()), 400)
                .body("violations.field", hasItem("achievedOn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-31",
                "2026-02-30",
                "01.09.2026",
                "2026-09-01T08:00:00Z",
                "",
                "+999999999-01-01",
                "tomorrow"
            })
    void shouldRefuseADayThatIsNone(String day) {
        refused(dated(day), 400).body("violations.field", hasItem("achievedOn"));
    }

    @Test
    void shouldNameAllThatIsMissingAtOnce() {
        refused("{}", 400).body("violations.field", hasItems("enrolment", "assessment", "achievedOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "0199", "{}", "019f0000-0000-7000-8000-00000000000g"})
    void shouldRefuseAnEnrolmentThatIsNoId(String id) {
        refused("""
                {"enrolment":"%s","assessment":"M05-PROJECT","outcome":"PASSED","achievedOn":"2026-09-01"}""".formatted(id), 400).body("violations.field", hasItem("enrolment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "half \\ud83d of it"})
    void shouldRefuseASourceThatCannotBeStored(String source) {
        refused(sourced(source), 400).body("violations.field", hasItem("source"));
    }

    @Test
    void shouldRefuseAnOverLongSource() {
        refused(sourced("x".repeat(501)), 400).body("violations.field", hasItem("source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "[]", "null", "\"text\"", "5", "{\"enrolment\":}", "{} {}", "\0"})
    void shouldRefuseABodyThatIsNone(String body) {
        refused(body, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"\\u0000\":1}", "{\"\\ud83d\":1}", "{\"percent\":1,\"percent\":2}"})
    void shouldRefuseStrangeProperties(String body) {
        refused(body, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000", "[]", "{}", "true", "1.5"})
    void shouldRefuseADayThatIsNoText(String day) {
        refused("""
                {"enrolment":"%s","assessment":"M05-PROJECT","outcome":"PASSED","achievedOn":%s}""".formatted(UUID.randomUUID(), day), 400)
                .body("violations.field", hasItem(containsString("achievedOn")));
    }

    /** Asks before it sends, because the refusal comes while a client may still be sending. */
    @Test
    void shouldRefuseAHugeBody() throws IOException, InterruptedException {
        // given
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Api.RESULTS))
                .header("Authorization", "Bearer " + TestTokens.forUser("instructor1"))
                .header("Content-Type", "application/json")
                .header(Api.KEY, "key")
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofString("{\"source\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}"))
                .build();

        // when
        HttpResponse<String> response;
        try (HttpClient client = HttpClient.newHttpClient()) {
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        // then
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void shouldRefuseAnotherMediaType() {
        Api.as("instructor1")
                .contentType(ContentType.XML)
                .header(Api.KEY, "key")
                .body("<result/>")
                .post(Api.RESULTS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void shouldAskForTheIdempotencyKey() {
        Api.as("instructor1")
                .contentType(ContentType.JSON)
                .body(Api.passedProject(UUID.randomUUID()))
                .post(Api.RESULTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "caf\u00e9", "tab\there"})
    void shouldRefuseAMalformedIdempotencyKey(String key) {
        Api.post(Api.as("instructor1"), key, Api.passedProject(UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @Test
    void shouldRefuseAnOverLongIdempotencyKey() {
        Api.post(Api.as("instructor1"), "k".repeat(256), Api.passedProject(UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @Test
    void shouldSayWhatIsDueInsteadOfTheWrongFigure() {
        // given
        UUID enrolment = given.enrolment();

        // then
        refused(Api.body(enrolment, "M05-ONLINE-WORK", "\"percent\":80"), 422)
                .body("title", equalTo("The request is understood and cannot be carried out"))
                .body("violations[0].message", containsString("a whole number from 1 to 6"));
    }

    private ValidatableResponse refused(String body, int status) {
        return Api.post(Api.as("instructor1"), body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("instance", equalTo(Api.RESULTS))
                .body("detail", not(containsString("eu.lectern")))
                .body("violations.message", everyItem(not(containsString("eu.lectern"))));
    }

    private static String dated(String day) {
        return """
                {"enrolment":"%s","assessment":"M05-PROJECT","outcome":"PASSED","achievedOn":"%s"}""".formatted(UUID.randomUUID(), day);
    }

    private static String sourced(String source) {
        return """
                {"enrolment":"%s","assessment":"M05-PROJECT","outcome":"PASSED","achievedOn":"2026-09-01","source":"%s"}""".formatted(UUID.randomUUID(), source);
    }
}
