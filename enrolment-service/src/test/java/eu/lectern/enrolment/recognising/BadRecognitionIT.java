package eu.lectern.enrolment.recognising;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.hamcrest.Matchers.hasItem;

import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BadRecognitionIT {

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
                "body         | ",
                "body         | null",
                "body         | []",
                "body         | {",
                "module       | {\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\"}",
                "module       | {\"module\":\" \",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\"}",
                "module       | {\"module\":7,\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\"}",
                "part         | {\"module\":\"M01\",\"part\":\"mooc\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\"}",
                "part         | {\"module\":\"M01\",\"part\":0,\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\"}",
                "reason       | {\"module\":\"M01\",\"evidence\":\"x\"}",
                "reason       | {\"module\":\"M01\",\"reason\":\"BECAUSE\",\"evidence\":\"x\"}",
                "evidence     | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\"}",
                "evidence     | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"\\n \"}",
                "evidence     | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"a\\u0000b\"}",
                "evidence     | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"a\\ud800b\"}",
                "evidence     | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":1e999999999}",
                "recognisedOn | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\",\"recognisedOn\":\"2199-01-01\"}",
                "recognisedOn | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\",\"recognisedOn\":\"1999-12-31\"}",
                "recognisedOn | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\",\"recognisedOn\":\"2026-02-30\"}",
                "recognisedOn | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\",\"recognisedOn\":1e999999999}",
                "colour       | {\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\",\"colour\":\"red\"}"
            })
    void shouldNameTheFieldThatIsWrong(String field, String body) {
        // given
        UUID enrolment = Service.enrol("CECO");

        // when // then
        as("coordinator1")
                .body(body == null ? "" : body)
                .post(ENROLMENTS + "/" + enrolment + "/recognitions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,201", "limit,many", "after,nonsense", "after,MTpub25zZW5zZQ"})
    void shouldNameTheParameterThatIsWrong(String parameter, String value) {
        // given
        UUID enrolment = Service.enrol("CECO");

        // when // then
        as("coordinator1")
                .queryParam(parameter, value)
                .get(ENROLMENTS + "/" + enrolment + "/recognitions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(parameter));
    }

    @Test
    void shouldNameTheIdThatIsNone() {
        // when // then
        as("coordinator1")
                .body("{}")
                .post(ENROLMENTS + "/x/recognitions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("id"));
        as("coordinator1")
                .get(ENROLMENTS + "/" + UUID.randomUUID() + "/recognitions/x")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("rid"));
        as("coordinator1")
                .delete(ENROLMENTS + "/" + UUID.randomUUID() + "/recognitions/x")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("rid"));
    }
}
