package eu.lectern.enrolment.reevaluation;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.hamcrest.Matchers.hasItem;

import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BadReevaluationIT {

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
                "body    | ",
                "body    | null",
                "body    | \"0.2\"",
                "version | {}",
                "version | {\"version\":null,\"dryRun\":true}",
                "version | {\"version\":\" \"}",
                "version | {\"version\":0.2}",
                "version | {\"version\":[\"0.2\"]}",
                "dryRun  | {\"version\":\"0.2\",\"dryRun\":\"true\"}",
                "dryRun  | {\"version\":\"0.2\",\"dryRun\":1}",
                "dryrun  | {\"version\":\"0.2\",\"dryrun\":true}"
            })
    void shouldNameTheFieldThatIsWrong(String field, String body) {
        // given
        UUID enrolment = Service.enrol("CECO");

        // when // then
        for (String path : List.of(
                ENROLMENTS + "/" + enrolment + "/re-evaluations", "/api/enrolment/v1/programmes/CECO/re-evaluations")) {
            as("coordinator1")
                    .body(body == null ? "" : body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("violations.field", hasItem(field));
        }
    }

    @Test
    void shouldRefuseAnOverLongVersion() {
        // given
        String path = ENROLMENTS + "/" + Service.enrol("CECO") + "/re-evaluations";

        // when // then
        as("coordinator1")
                .body(Map.of("version", "0".repeat(101)))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("version"));
        as("coordinator1")
                .body(Map.of("version", "0".repeat(100)))
                .post(path)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("version"));
    }

    @ParameterizedTest
    @CsvSource({
        "/re-evaluation-jobs,limit,0",
        "/re-evaluation-jobs,after,nonsense",
        "/re-evaluation-jobs,after,MTpub25zZW5zZQ",
        "/re-evaluation-jobs,status,DONE",
        "/re-evaluation-jobs/x,id,",
        "/re-evaluation-jobs/1-1-1-1-1/enrolments,id,",
        "/re-evaluation-jobs/00000000-0000-7000-8000-000000000000/enrolments,changed,yes",
        "/re-evaluation-jobs/00000000-0000-7000-8000-000000000000/enrolments,failed,1",
        "/re-evaluation-jobs/00000000-0000-7000-8000-000000000000/enrolments,limit,many"
    })
    void shouldNameTheParameterThatIsWrong(String path, String parameter, String value) {
        // when // then
        as("coordinator1")
                .queryParam(parameter, value == null ? "" : value)
                .get("/api/enrolment/v1" + path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(parameter));
    }

    @Test
    void shouldNameTheIdThatIsNone() {
        // when // then
        for (String id : List.of("x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g")) {
            as("coordinator1")
                    .body("{\"version\":\"0.2\"}")
                    .post(ENROLMENTS + "/" + id + "/re-evaluations")
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("id"));
        }
    }
}
