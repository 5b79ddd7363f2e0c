package eu.lectern.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.AtOnce;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RevokingIT extends ServiceIT {

    @Test
    void shouldTakeTheResultBackAndKeepItReadable() {
        // given
        String id = Api.recorded(Api.moocTest(given.enrolment(), "80"));

        // when
        Response revoked = Api.revoke(Api.as("instructor1"), id, 1, "Another learner's");

        // then
        revoked.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("revision", equalTo(2))
                .body("revoked", equalTo(true))
                .body("outcome", equalTo("PASSED"))
                .body("percent", equalTo(80));
        assertThat(Api.as("instructor1").get(Api.result(id)).asString()).isEqualTo(revoked.asString());
    }

    @Test
    void shouldAnnounceItWithTheOutcomeBefore() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.moocTest(enrolment, "80"));

        // when
        Api.revoke(Api.as("instructor1"), id, 1, "Another learner's");

        // then
        ResultJudged event = resultEvents(enrolment, 2).getLast();
        assertThat(event)
                .returns(UUID.fromString(id), ResultJudged::result)
                .returns(2L, ResultJudged::revision)
                .returns(true, ResultJudged::revoked)
                .returns(Outcome.PASSED, ResultJudged::outcome)
                .returns("hash-of-1", ResultJudged::policyHash)
                .returns(TestTokens.subjectOf("instructor1"), ResultJudged::recordedBy);
        assertThat(Kafka.withKey(Topics.ASSESSMENT_RESULTS, enrolment.toString()))
                .extracting(message -> Kafka.header(message, "ce_type"))
                .containsExactly(EventTypes.ASSESSMENT_PASSED, EventTypes.ASSESSMENT_REVOKED);
    }

    @Test
    void shouldRefuseToRevokeTwice() {
        // given
        String id = Api.recorded(Api.passedProject(given.enrolment()));
        Api.revoke(Api.as("instructor1"), id, 1, "Why").then().statusCode(200);

        // then
        Api.revoke(Api.as("instructor1"), id, 2, "Why").then().statusCode(409).contentType("application/problem+json");
        assertThat(revisions(id)).isEqualTo(2);
    }

    @Test
    void shouldAnswerARetryAsDoneAndWriteNothing() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.passedProject(enrolment));
        Response first = Api.revoke(Api.as("instructor1"), id, 1, "Why");

        // when
        Response again = Api.revoke(Api.as("instructor1"), id, 1, "Why");

        // then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(revisions(id)).isEqualTo(2);
        assertThat(resultEvents(enrolment, 2)).hasSize(2);
    }

    @Test
    void shouldTakeNothingElseForARetry() {
        // given
        String id = Api.recorded(Api.passedProject(given.enrolment()));
        Api.revoke(Api.as("instructor1"), id, 1, "Why");

        // then
        Api.revoke(Api.as("instructor1"), id, 1, "Because").then().statusCode(412);
        Api.revoke(Api.as("coordinator1"), id, 1, "Why").then().statusCode(412);
        Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"outcome\":\"PASSED\"", "Why"))
                .then()
                .statusCode(412);
    }

    @Test
    void shouldAskForThePrecondition() {
        // given
        String id = Api.recorded(Api.passedProject(given.enrolment()));

        // then
        Api.as("instructor1")
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"Why\"}")
                .delete(Api.result(id))
                .then()
                .statusCode(428)
                .body("violations.field", hasItem("If-Match"));
    }

    @Test
    void shouldLetExactlyOneOfACorrectionAndARevocationWin() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.passedProject(enrolment));
        List<Callable<Response>> rivals = List.of(
                () -> Api.revoke(Api.as("instructor1"), id, 1, "Why"),
                () -> Api.correct(Api.as("coordinator1"), id, 1, Api.correction("\"outcome\":\"FAILED\"", "Why")));

        // when
        List<Response> answers = AtOnce.run(rivals);

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(revisions(id)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "instructor1,   200, 200",
        "coordinator1,  200, 200",
        "partner-lv,    200, 200",
        "instructor2,   404, 404",
        "partner-it,    404, 404",
        "mooc-platform, 200, 404",
        "learner1,      403, 403",
        "operator,      403, 403",
        "editor-lv,     403, 403"
    })
    void shouldLetEachRoleRevokeWhatItMayRecord(String caller, int mooc, int project) {
        // given
        UUID enrolment = given.enrolment();
        String moocTest = Api.recorded(Api.moocTest(enrolment, "80"));
        String passedProject = Api.recorded(Api.passedProject(enrolment));

        // then
        Api.revoke(Api.anyone(caller), moocTest, 1, "Why").then().statusCode(mooc);
        Api.revoke(Api.anyone(caller), passedProject, 1, "Why").then().statusCode(project);
    }

    private int revisions(String id) {
        return tables.rows("select 1 from result_revision where result = ?::uuid", id)
                .size();
    }
}
