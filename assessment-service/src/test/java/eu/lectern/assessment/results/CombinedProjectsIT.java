package eu.lectern.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.assessment.ResultJudged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One project that is done for two modules. */
@QuarkusTest
class CombinedProjectsIT extends ServiceIT {

    @Test
    void shouldRecordAndAnnounceWhatItServesToo() {
        // given
        UUID enrolment = given.enrolment();

        // when
        String id = Api.recorded(project(enrolment, "M31-PROJECT", "[\"M22-PROJECT\",\"M35-PROJECT\"]"));

        // then
        Api.as("learner1")
                .get(Api.result(id))
                .then()
                .body("alsoServes", contains("M22-PROJECT", "M35-PROJECT"))
                .body("revisions[0].alsoServes", contains("M22-PROJECT", "M35-PROJECT"));
        assertThat(resultEvents(enrolment, 1).getFirst().alsoServes()).containsExactly("M22-PROJECT", "M35-PROJECT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M05-PROJECT   | [\"M22-PROJECT\"]                   | 422 | alsoServes[0]",
                "M31-PROJECT   | [\"M22-PROJECT\",\"M05-PROJECT\"]   | 422 | alsoServes[1]",
                "M22-PROJECT   | [\"M22-PROJECT\"]                   | 422 | alsoServes[0]",
                "M22-PROJECT   | [\"M12-MOOC-TEST\"]                 | 422 | alsoServes[0]",
                "M07-SCENARIO  | [\"M22-PROJECT\"]                   | 422 | alsoServes[0]",
                "M31-PROJECT   | [\"M22-PROJECT\",\"M22-PROJECT\"]   | 400 | alsoServes[1]",
                "M31-PROJECT   | [null]                              | 400 | alsoServes[0]",
                "M31-PROJECT   | [\"m22\"]                           | 400 | alsoServes[0]",
                "M31-PROJECT   | [\"\\u0000\"]                       | 400 | alsoServes[0]",
                "M31-PROJECT   | [\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\",\"H\",\"I\",\"J\",\"K\"] | 400 | alsoServes",
                "M31-PROJECT   | [5]                                 | 400 | alsoServes[0]",
                "M31-PROJECT   | \"M22-PROJECT\"                     | 400 | alsoServes",
                "M31-PROJECT   | {}                                  | 400 | alsoServes"
            })
    void shouldNameTheProjectThatCannotBeServed(String own, String alsoServes, int status, String field) {
        // given
        UUID enrolment = given.enrolment();

        // then
        Api.post(Api.as("instructor1"), project(enrolment, own, alsoServes))
                .statusCode(status)
                .body("violations.field", hasItem(field));
        assertThat(tables.rows("select 1 from result where enrolment = ?", enrolment))
                .isEmpty();
    }

    @Test
    void shouldNotBeForMoocProviders() {
        Api.post(
                        Api.asClient("mooc-platform"),
                        Api.body(given.enrolment(), "M05-MOOC-TEST", "\"percent\":80,\"alsoServes\":[\"M22-PROJECT\"]"))
                .statusCode(403)
                .body("violations.field", hasItem("alsoServes"));
    }

    @Test
    void shouldTakeNoneAndAnEmptyListForTheSameRequest() {
        // given
        UUID enrolment = given.enrolment();
        String key = UUID.randomUUID().toString();
        Api.post(Api.as("instructor1"), key, Api.passedProject(enrolment));

        // then
        Api.post(Api.as("instructor1"), key, project(enrolment, "M05-PROJECT", "[]"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
        Api.post(Api.as("instructor1"), key, project(enrolment, "M05-PROJECT", "[\"M22-PROJECT\"]"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @Test
    void shouldServeOthersOrNoneAfterACorrection() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(project(enrolment, "M31-PROJECT", "[\"M22-PROJECT\"]"));

        // when
        Response alone =
                Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"outcome\":\"PASSED\"", "Done alone"));
        Response combined = Api.correct(
                Api.as("instructor1"),
                id,
                2,
                Api.correction("\"outcome\":\"PASSED\",\"alsoServes\":[\"M35-PROJECT\"]", "With 35"));

        // then
        alone.then().statusCode(200).body("alsoServes", empty());
        combined.then()
                .statusCode(200)
                .body("revisions.alsoServes", contains(List.of("M22-PROJECT"), List.of(), List.of("M35-PROJECT")));
        assertThat(resultEvents(enrolment, 3))
                .extracting(ResultJudged::alsoServes)
                .containsExactly(List.of("M22-PROJECT"), List.of(), List.of("M35-PROJECT"));
    }

    private static String project(UUID enrolment, String assessment, String alsoServes) {
        return Api.body(enrolment, assessment, "\"outcome\":\"PASSED\",\"alsoServes\":" + alsoServes);
    }
}
