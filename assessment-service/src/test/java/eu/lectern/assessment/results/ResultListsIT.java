package eu.lectern.assessment.results;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ResultListsIT extends ServiceIT {

    private static final String LISTS = "/api/assessment/v1/result-lists";

    @Test
    void shouldGiveTheFirstResultsOfEachThatTheReaderMaySee() {
        // given
        UUID busy = given.enrolment();
        UUID quiet = given.enrolment();
        UUID without = given.enrolment();
        UUID foreign = given.enrolment("IT-DEMO", "somebody");
        String first = Api.recorded(Api.moocTest(busy, "40"));
        String second = Api.recorded(Api.moocTest(busy, "60"));
        String third = Api.recorded(Api.moocTest(busy, "80"));
        String only = Api.recorded(Api.passedProject(quiet));

        // when
        Response lists = Api.as("coordinator1")
                .queryParam("enrolment", busy, quiet, without, foreign, UUID.randomUUID())
                .queryParam("limit", 2)
                .get(LISTS);

        // then
        lists.then()
                .statusCode(200)
                .body("items.enrolment", containsInAnyOrder(busy.toString(), quiet.toString()))
                .body("items.find { it.enrolment == '" + busy + "' }.items.id", contains(first, second))
                .body("items.find { it.enrolment == '" + quiet + "' }.items.id", contains(only))
                .body("items.find { it.enrolment == '" + quiet + "' }.next", nullValue());
        String next = lists.path("items.find { it.enrolment == '" + busy + "' }.next");
        Api.as("coordinator1")
                .queryParam("enrolment", busy)
                .queryParam("after", next)
                .get(Api.RESULTS)
                .then()
                .body("items.id", contains(third));
    }

    @ParameterizedTest
    @CsvSource({"learner1, 200, 1", "learner2, 200, 0", "coordinator2, 200, 0", "operator, 200, 1", "editor, 403, 0"})
    void shouldLeaveOutWhatIsNotTheReaders(String reader, int status, int lists) {
        // given
        UUID enrolment = given.enrolment();
        Api.recorded(Api.passedProject(enrolment));

        // when
        Response read = Api.as(reader).queryParam("enrolment", enrolment).get(LISTS);

        // then
        read.then().statusCode(status);
        if (status == 200) {
            read.then().body("items", hasSize(lists));
        }
    }

    @Test
    void shouldRefuseNoneTooManyAndMalformedOnes() {
        // when // then
        given().queryParam("enrolment", UUID.randomUUID()).get(LISTS).then().statusCode(401);
        refused(Api.as("coordinator1").get(LISTS), "enrolment");
        refused(Api.as("coordinator1").queryParam("enrolment", "1").get(LISTS), "enrolment");
        refused(
                Api.as("coordinator1")
                        .queryParam("enrolment", Collections.nCopies(201, UUID.randomUUID()))
                        .get(LISTS),
                "enrolment");
        Response tooLarge = Api.as("coordinator1")
                .queryParam(
                        "enrolment",
                        Stream.generate(UUID::randomUUID).limit(100).toList())
                .queryParam("limit", 200)
                .get(LISTS);
        refused(tooLarge, "limit");
    }

    private static void refused(Response response, String field) {
        response.then().statusCode(400).body("violations[0].field", equalTo(field));
    }
}
