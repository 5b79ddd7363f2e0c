package eu.lectern.assessment.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.kit.paging.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingIT extends ServiceIT {

    @Test
    void shouldReadWhatWasRecorded() {
        // given
        UUID enrolment = given.enrolment();
        Response recorded = Api.post(Api.as("instructor1"), "r-" + enrolment, Api.moocTest(enrolment, "82.5"));

        // when
        Response read = Api.as("coordinator1").get(recorded.header("Location"));

        // then
        read.then().statusCode(200).header("ETag", equalTo("\"1\""));
        Map<String, @Nullable Object> withHistory = read.jsonPath().getMap("");
        assertThat(withHistory.remove("revisions"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(withHistory).isEqualTo(recorded.jsonPath().getMap(""));
    }

    @ParameterizedTest
    @CsvSource({
        "instructor1,   200",
        "coordinator1,  200",
        "partner-lv,    200",
        "learner1,      200",
        "operator,      200",
        "instructor2,   404",
        "coordinator2,  404",
        "partner-it,    404",
        "learner2,      404",
        "learner3,      404",
        "mooc-platform, 403",
        "editor,        403",
        "editor-lv,     403"
    })
    void shouldShowEachRoleWhatItMaySee(String caller, int status) {
        // given
        UUID enrolment = given.enrolment();
        String id = recorded(enrolment);

        // then
        Api.anyone(caller).get(Api.RESULTS + "/" + id).then().statusCode(status);
        list(Api.anyone(caller), enrolment).then().statusCode(status);
    }

    @Test
    void shouldAskForAToken() {
        given().get(Api.RESULTS + "/" + UUID.randomUUID()).then().statusCode(401);
        list(given(), UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void shouldNotTellOperatorsWhereAResultComesFrom() {
        // given
        UUID enrolment = given.enrolment();
        String id = recorded(enrolment);

        // then
        Api.as("operator").get(Api.RESULTS + "/" + id).then().body("source", nullValue());
        list(Api.as("operator"), enrolment).then().body("items[0].source", nullValue());
    }

    @Test
    void shouldAnswerAlikeForAForeignResultAndNone() {
        // given
        String foreign = recorded(given.enrolment());
        UUID none = UUID.randomUUID();

        // when
        String toForeign =
                Api.as("instructor2").get(Api.RESULTS + "/" + foreign).asString();
        String toNone = Api.as("instructor2").get(Api.RESULTS + "/" + none).asString();

        // then
        assertThat(toForeign.replace(foreign, "ID")).isEqualTo(toNone.replace(none.toString(), "ID"));
    }

    @Test
    void shouldListPageByPageInTheOrderOfRecording() {
        // given
        UUID enrolment = given.enrolment();
        List<String> recorded = new ArrayList<>();
        for (int attempt = 0; attempt < 5; attempt++) {
            recorded.add(recorded(enrolment));
        }

        // when
        List<String> listed = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            Response page = page(enrolment, 2, after);
            listed.addAll(page.jsonPath().getList("items.id", String.class));
            after = page.path("next");
            pages++;
        } while (after != null);

        // then
        assertThat(listed).isEqualTo(recorded);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void shouldListNothingWhereNothingIsRecorded() {
        list(Api.as("instructor1"), given.enrolment())
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()))
                .body("next", nullValue());
    }

    @Test
    void shouldAnswer404ForAnEnrolmentThatIsNone() {
        list(Api.as("instructor1"), UUID.randomUUID()).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "1-1-1-1-1", "%00", "019f0000-0000-7000-8000-00000000000g", "%F0%9F%93%9A"})
    void shouldRefuseAnIdThatIsNone(String id) {
        Api.as("instructor1")
                .urlEncodingEnabled(false)
                .get(Api.RESULTS + "/" + id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("id"));
        Api.as("instructor1")
                .urlEncodingEnabled(false)
                .get(Api.RESULTS + "?enrolment=" + id)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("enrolment"));
    }

    @Test
    void shouldAskForTheEnrolment() {
        Api.as("instructor1").get(Api.RESULTS).then().statusCode(400).body("violations.field", hasItem("enrolment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "1.5", "99999999999"})
    void shouldRefuseALimitOutOfBounds(String limit) {
        Api.as("instructor1")
                .queryParam("enrolment", given.enrolment())
                .queryParam("limit", limit)
                .get(Api.RESULTS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense!", "bm9uc2Vuc2U"})
    void shouldRefuseACursorThatIsNotOurs(String cursor) {
        Api.as("instructor1")
                .queryParam("enrolment", given.enrolment())
                .queryParam("after", cursor)
                .get(Api.RESULTS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("after"));
    }

    @Test
    void shouldRefuseACursorOfAnotherList() {
        Api.as("instructor1")
                .queryParam("enrolment", given.enrolment())
                .queryParam("after", Cursor.encode("M05"))
                .get(Api.RESULTS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("after"));
    }

    @Test
    void shouldRefuseWhatItCannotAnswerWith() {
        Api.as("instructor1")
                .accept("application/xml")
                .get(Api.RESULTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(406);
    }

    private static String recorded(UUID enrolment) {
        return Api.post(Api.as("instructor1"), Api.moocTest(enrolment, "80"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response list(RequestSpecification caller, UUID enrolment) {
        return caller.queryParam("enrolment", enrolment).get(Api.RESULTS);
    }

    private static Response page(UUID enrolment, int limit, @Nullable String after) {
        RequestSpecification request = Api.as("instructor1").queryParam("limit", limit);
        return list(after == null ? request : request.queryParam("after", after), enrolment);
    }
}
