package eu.lectern.assessment.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditIT extends ServiceIT {

    private static final String AUDIT = "/api/assessment/v1/audit";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void shouldTellOfEachWriteWhoDidIt() {
        // given
        String result = Api.recorded(Api.moocTest(given.enrolment(), "82.5"));
        Api.correct(Api.as("coordinator1"), result, 1, Api.correction("\"percent\": 80", "misread"));
        Api.revoke(Api.asClient("partner-lv"), result, 2, "another learner's");

        // when
        ValidatableResponse entries = entries(Api.result(result));

        // then
        entries.body("items.operation", equalTo(List.of("revokeResult", "correctResult", "recordResult")))
                .body("items[0].client", equalTo("partner-lv"))
                .body("items[1].actor", equalTo(TestTokens.subjectOf("coordinator1")))
                .body("items[2].actor", equalTo(TestTokens.subjectOf("instructor1")))
                .body("items[2].client", equalTo("frontend"))
                .body("items[2].institution", equalTo("LV-DEMO"))
                .body("items[2].outcome", equalTo("DONE"))
                .body("items[2].status", nullValue());
    }

    @Test
    void shouldTellOfWorkAndItsAssessment() {
        // given
        String submission = Api.handedIn(given.enrolment(), "M05-PROJECT");
        String result = Api.assess(Api.as("instructor1"), submission, "{\"outcome\":\"PASSED\"}")
                .extract()
                .path("result");

        // when // then
        entries(Api.SUBMISSIONS + "/" + submission)
                .body("items", hasSize(1))
                .body("items[0].operation", equalTo("handInWork"))
                .body("items[0].actor", equalTo(TestTokens.subjectOf("learner1")));
        entries(Api.result(result)).body("items.operation", equalTo(List.of("assessSubmission")));
    }

    @Test
    void shouldTellOnceOfARequestThatComesTwice() {
        // given
        String key = UUID.randomUUID().toString();
        String body = Api.moocTest(given.enrolment(), "82.5");
        String result = Api.post(Api.as("instructor1"), key, body).path("id");
        Api.post(Api.as("instructor1"), key, body).then().statusCode(201);

        // when // then
        entries(Api.result(result)).body("items", hasSize(1));
    }

    @Test
    void shouldTellOfWhatWasRefused() {
        // given
        String result = Api.recorded(Api.moocTest(given.enrolment(), "82.5"));

        // when
        Api.revoke(Api.as("instructor1"), result, 7, "outdated").then().statusCode(412);

        // then
        await().atMost(SOON)
                .untilAsserted(() -> entries(Api.result(result))
                        .body("items[0].operation", equalTo("revokeResult"))
                        .body("items[0].outcome", equalTo("REFUSED"))
                        .body("items[0].status", equalTo(412)));
    }

    @Test
    void shouldTellOfWhoMayNotDoIt() {
        // given
        String result = Api.recorded(Api.moocTest(given.enrolment(), "82.5"));

        // when
        Api.revoke(Api.as("learner1"), result, 1, "because").then().statusCode(403);

        // then
        await().atMost(SOON)
                .untilAsserted(() -> entries(Api.result(result))
                        .body("items[0].actor", equalTo(TestTokens.subjectOf("learner1")))
                        .body("items[0].outcome", equalTo("REFUSED"))
                        .body("items[0].status", equalTo(403)));
    }

    @Test
    void shouldHoldNoTextsOfPersons() {
        // given
        String word = "word-" + UUID.randomUUID();
        UUID enrolment = given.enrolment();
        String result = Api.recorded(Api.moocTest(enrolment, "82.5").replace("https://mooc.example/5", word));
        Api.revoke(Api.as("instructor1"), result, 1, word);
        Api.handIn(Api.as("learner1"), Api.work(enrolment, "M05-PROJECT").replace("My secret essay", word))
                .statusCode(201);

        // when // then
        assertThat(tables.rows("select 1 from audit_log a where strpos(a::text, ?) > 0", word))
                .isEmpty();
    }

    @Test
    void shouldForgetWhoALearnerWasWhenTheyAreErased() {
        // given
        UUID enrolment = given.enrolment();
        String submission = Api.handedIn(enrolment, "M05-PROJECT");

        // when
        given.erased(enrolment, java.time.Instant.EPOCH);

        // then
        await().atMost(SOON)
                .untilAsserted(() -> entries(Api.SUBMISSIONS + "/" + submission)
                        .body("items", hasSize(1))
                        .body("items[0].actor", nullValue()));
    }

    @Test
    void shouldShowAnInstitutionItsOwnAndOperatorsNobody() {
        // given
        String result = Api.recorded(Api.moocTest(given.enrolment(), "82.5"));

        // when // then
        Api.as("coordinator2")
                .queryParam("resource", Api.result(result))
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as("operator")
                .queryParam("resource", Api.result(result))
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actor", nullValue());
        Api.as("operator").queryParam("actor", "anna").get(AUDIT).then().statusCode(400);
    }

    @Test
    void shouldBeReadPageAfterPageAndByTimeAndActor() {
        // given
        String result = Api.recorded(Api.moocTest(given.enrolment(), "82.5"));
        Api.revoke(Api.as("coordinator1"), result, 1, "another learner's");

        // when
        String next = Api.as("coordinator1")
                .queryParam("resource", Api.result(result))
                .queryParam("limit", 1)
                .get(AUDIT)
                .then()
                .body("items.operation", equalTo(List.of("revokeResult")))
                .extract()
                .path("next");

        // then
        Api.as("coordinator1")
                .queryParams(Map.of("resource", Api.result(result), "after", next))
                .get(AUDIT)
                .then()
                .body("items.operation", equalTo(List.of("recordResult")))
                .body("next", nullValue());
        Api.as("coordinator1")
                .queryParams(Map.of("resource", Api.result(result), "actor", TestTokens.subjectOf("coordinator1")))
                .get(AUDIT)
                .then()
                .body("items.operation", equalTo(List.of("revokeResult")));
        Api.as("coordinator1")
                .queryParams(Map.of("resource", Api.result(result), "until", "2020-01-01T00:00:00Z"))
                .get(AUDIT)
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"instructor1, 403", "learner1, 403", "mooc-platform, 403", "editor, 403", "partner-lv, 200"})
    void shouldLetInThoseWhoAreResponsible(String caller, int status) {
        Api.anyone(caller).get(AUDIT).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=x", "until=x", "actor=%00", "resource=%00", "limit=0", "after=x"})
    void shouldNameTheParameterThatIsWrong(String parameter) {
        Api.as("coordinator1")
                .urlEncodingEnabled(false)
                .get(AUDIT + "?" + parameter)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(parameter.substring(0, parameter.indexOf('='))));
    }

    private static ValidatableResponse entries(String resource) {
        return Api.as("coordinator1")
                .queryParam("resource", resource)
                .get(AUDIT)
                .then()
                .statusCode(200);
    }
}
