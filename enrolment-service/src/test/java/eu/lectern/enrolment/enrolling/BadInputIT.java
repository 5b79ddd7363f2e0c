package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.lectern.enrolment.fixture.Service;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputIT {

    private static final String PROBLEM = "application/problem+json";

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "body      | ",
                "body      | null",
                "body      | {",
                "body      | []",
                "body      | 17",
                "body      | \"text\"",
                "body      | {\"learner\":\"a\",\"programme\":\"CECO\"} {}",
                "learner   | {}",
                "learner   | {\"programme\":\"CECO\"}",
                "learner   | {\"learner\":null,\"programme\":\"CECO\"}",
                "learner   | {\"learner\":\"\",\"programme\":\"CECO\"}",
                "learner   | {\"learner\":\"  \",\"programme\":\"CECO\"}",
                "learner   | {\"learner\":17,\"programme\":\"CECO\"}",
                "learner   | {\"learner\":1e999999999,\"programme\":\"CECO\"}",
                "learner   | {\"learner\":[\"a\"],\"programme\":\"CECO\"}",
                "learner   | {\"learner\":{\"a\":1},\"programme\":\"CECO\"}",
                "learner   | {\"learner\":\"a\\u0000b\",\"programme\":\"CECO\"}",
                "learner   | {\"learner\":\"a\\nb\",\"programme\":\"CECO\"}",
                "learner   | {\"learner\":\"a\\ud800b\",\"programme\":\"CECO\"}",
                "subject   | {\"subject\":\"a\\u0000b\",\"programme\":\"CECO\"}",
                "subject   | {\"learner\":\"a\",\"subject\":\"\",\"programme\":\"CECO\"}",
                "subject   | {\"subject\":true,\"programme\":\"CECO\"}",
                "programme | {\"learner\":\"a\"}",
                "programme | {\"learner\":\"a\",\"programme\":\"\"}",
                "programme | {\"learner\":\"a\",\"programme\":\"ceco\"}",
                "programme | {\"learner\":\"a\",\"programme\":\"C\\u0000\"}",
                "programme | {\"learner\":\"a\",\"programme\":5}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":\"2026-02-30\"}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":\"tomorrow\"}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":\"1999-12-31\"}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":\"2199-01-01\"}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":\"+999999999-12-31\"}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":\"2026-09-01T00:00:00Z\"}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":20000}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":1e999999999}",
                "startsOn  | {\"learner\":\"a\",\"programme\":\"CECO\",\"startsOn\":\"\"}",
                "colour    | {\"learner\":\"a\",\"programme\":\"CECO\",\"colour\":\"red\"}"
            })
    void shouldNameTheFieldOfTheBodyThatIsWrong(String field, String body) {
        // when // then
        as("coordinator1")
                .body(body == null ? "" : body)
                .post(ENROLMENTS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("status", equalTo(400))
                .body("instance", equalTo(ENROLMENTS))
                .body("violations.field", hasItem(field));
    }

    @Test
    void shouldNameEveryFieldThatIsWrong() {
        // when // then
        as("coordinator1")
                .body("{\"subject\":\"\",\"startsOn\":\"1066-10-14\"}")
                .post(ENROLMENTS)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("subject", "programme", "startsOn")));
    }

    @Test
    void shouldRefuseOverLongNamesAndTakeThoseThatJustFit() {
        // given
        String emoji = "\ud83d\ude00";
        String unique = UUID.randomUUID().toString();

        // when // then
        as("coordinator1")
                .body("{\"learner\":\"" + "x".repeat(201) + "\",\"programme\":\"CECO\"}")
                .post(ENROLMENTS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("learner"));
        as("coordinator1")
                .body("{\"learner\":\"" + unique + emoji.repeat(164) + "\",\"programme\":\"CECO\"}")
                .post(ENROLMENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void shouldRefuseAHugeBodyBeforeItIsSent() throws IOException {
        // given
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(ENROLMENTS, TestTokens.forUser("coordinator1"))
                + "Content-Type: application/json\r\nContent-Length: 5000000\r\n\r\n";

        // when
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String statusLine = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            // then
            assertThat(statusLine).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void shouldRefuseAnotherMediaType() {
        // when // then
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.forUser("coordinator1"))
                .contentType(ContentType.XML)
                .body("<enrol/>")
                .post(ENROLMENTS)
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,201",
        "limit,many",
        "limit,99999999999",
        "after,nonsense",
        "after,MTpub25zZW5zZQ",
        "status,DONE",
        "status,active",
        "programme,a b",
        "learner,a\u0000b"
    })
    void shouldNameTheParameterThatIsWrong(String parameter, String value) {
        // when // then
        as("coordinator1")
                .queryParam(parameter, value)
                .get(ENROLMENTS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/progress", "/decisions", "/scenarios", "/explanation", "/recognitions"})
    void shouldNameTheIdThatIsNone(String suffix) {
        // when // then
        for (String id : List.of("x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "%00")) {
            as("coordinator1")
                    .urlEncodingEnabled(false)
                    .get(ENROLMENTS + "/" + id + suffix)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("violations.field", hasItem("id"));
        }
        as("coordinator1")
                .get(ENROLMENTS + "/" + UUID.randomUUID() + suffix)
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    void shouldAnswerAnUnknownPathAndMethodAsAProblem() {
        // when // then
        as("coordinator1")
                .get("/api/enrolment/v1/nothing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        as("coordinator1").delete(ENROLMENTS).then().statusCode(405).contentType(PROBLEM);
    }

    @Test
    void shouldTellNothingOfItsInside() {
        // when // then
        as("coordinator1")
                .body("{\"startsOn\":{}}")
                .post(ENROLMENTS)
                .then()
                .statusCode(400)
                .body("detail", not(startsWith("Cannot")))
                .body("violations[0].message", equalTo("must be a date such as 2026-09-01"));
    }
}
