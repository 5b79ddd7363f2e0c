package eu.lectern.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.AtOnce;
import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CorrectingIT extends ServiceIT {

    private static final int RIVALS = 12;

    @Test
    void shouldJudgeTheCorrectionAndAnswerWithTheNextRevision() {
        // given
        String id = Api.recorded(Api.moocTest(given.enrolment(), "74.99"));

        // when
        Response corrected =
                Api.correct(Api.as("coordinator1"), id, 1, Api.correction("\"percent\":75", "Typing error"));

        // then
        corrected
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("id", equalTo(id))
                .body("revision", equalTo(2))
                .body("outcome", equalTo("PASSED"))
                .body("percent", equalTo(75))
                .body("achievedOn", equalTo("2026-09-02"))
                .body("source", equalTo("examiner 7"));
        assertThat(Api.as("coordinator1").get(Api.result(id)).asString()).isEqualTo(corrected.asString());
    }

    @Test
    void shouldAnnounceEachRevisionWithItsAuthor() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.moocTest(enrolment, "80"));

        // when
        Api.correct(Api.as("coordinator1"), id, 1, Api.correction("\"percent\":12.5", "Other learner's"));

        // then
        List<ResultJudged> events = resultEvents(enrolment, 2);
        assertThat(events).extracting(ResultJudged::revision).containsExactly(1L, 2L);
        assertThat(events.getLast())
                .returns(UUID.fromString(id), ResultJudged::result)
                .returns(Outcome.FAILED, ResultJudged::outcome)
                .returns(new BigDecimal("12.5"), ResultJudged::percent)
                .returns(false, ResultJudged::revoked)
                .returns(TestTokens.subjectOf("coordinator1"), ResultJudged::recordedBy);
    }

    @Test
    void shouldJudgeByTheVersionThatTheEnrolmentIsOnNow() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.moocTest(enrolment, "80"));
        String version = "later-" + UUID.randomUUID();
        given.curriculum(Curricula.version(version));
        change(Given.moved(enrolment, 2, version));
        awaitCurriculum(version);

        // when
        Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"percent\":79", "Recount"))
                .then()
                .statusCode(200);

        // then
        Api.as("instructor1")
                .get(Api.result(id))
                .then()
                .body("revisions.version", equalTo(List.of("1", version)))
                .body("revisions[1].policyHash", equalTo("hash-of-" + version));
        assertThat(resultEvents(enrolment, 2).getLast().version()).isEqualTo(version);
    }

    @Test
    void shouldMakeARevokedResultStandAgain() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.passedProject(enrolment));
        Api.revoke(Api.as("instructor1"), id, 1, "Wrong person").then().statusCode(200);

        // when
        Response corrected =
                Api.correct(Api.as("instructor1"), id, 2, Api.correction("\"outcome\":\"PASSED\"", "Right after all"));

        // then
        corrected.then().statusCode(200).body("revision", equalTo(3)).body("revoked", equalTo(false));
        assertThat(resultEvents(enrolment, 3)).extracting(ResultJudged::revoked).containsExactly(false, true, false);
    }

    @Test
    void shouldCorrectForAWithdrawnEnrolment() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.passedProject(enrolment));
        change(Given.changed(enrolment, 2, "LV-DEMO", TestTokens.subjectOf("learner1"), EnrolmentStatus.WITHDRAWN));

        // then
        Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"outcome\":\"FAILED\"", "Reassessed"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldAskForThePrecondition() {
        // given
        String id = Api.recorded(Api.passedProject(given.enrolment()));

        // then
        Api.as("instructor1")
                .contentType(ContentType.JSON)
                .body(Api.correction("\"outcome\":\"FAILED\"", "Why"))
                .put(Api.result(id))
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("If-Match"));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2\"            | 412",
                "\"0\"            | 412",
                "W/\"1\"          | 412",
                "\"2\", W/\"1\"   | 412",
                "*                | 400",
                "1                | 400",
                "\"1              | 400",
                "\"1\"            | 200",
                "\"7\", \"1\"     | 200",
                ",\"1\",          | 200"
            })
    void shouldHoldThePreconditionAsTheStandardSays(String ifMatch, int status) {
        // given
        String id = Api.recorded(Api.passedProject(given.enrolment()));

        // then
        Api.as("instructor1")
                .contentType(ContentType.JSON)
                .header(Api.IF_MATCH, ifMatch)
                .body(Api.correction("\"outcome\":\"FAILED\"", "Why"))
                .put(Api.result(id))
                .then()
                .statusCode(status);
        assertThat(revisions(id)).isEqualTo(status == 200 ? 2 : 1);
    }

    @Test
    void shouldAnswerARetryAsDoneAndWriteNothing() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.moocTest(enrolment, "80"));
        Response first = Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"percent\":66.60", "Recount"));

        // when
        Response again = Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"percent\":66.6", "Recount"));

        // then
        again.then().statusCode(200).header("ETag", equalTo("\"2\""));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(revisions(id)).isEqualTo(2);
        assertThat(resultEvents(enrolment, 2)).hasSize(2);
    }

    @Test
    void shouldTakeNothingElseForARetry() {
        // given
        String id = Api.recorded(Api.moocTest(given.enrolment(), "80"));
        Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"percent\":66", "Recount"));

        // then
        refused(Api.correct(Api.as("coordinator1"), id, 1, Api.correction("\"percent\":66", "Recount")));
        refused(Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"percent\":67", "Recount")));
        refused(Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"percent\":66", "Another reason")));
        refused(Api.correct(Api.as("instructor1"), id, 0, Api.correction("\"percent\":66", "Recount")));
        refused(Api.revoke(Api.as("instructor1"), id, 1, "Recount"));
        assertThat(revisions(id)).isEqualTo(2);
    }

    @Test
    void shouldLetExactlyOneOfTwoCorrectionsWin() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.recorded(Api.moocTest(enrolment, "80"));
        List<Callable<Response>> rivals = IntStream.range(0, RIVALS)
                .<Callable<Response>>mapToObj(rival -> () ->
                        Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"percent\":" + rival, "Rival")))
                .toList();

        // when
        List<Response> answers = AtOnce.run(rivals);

        // then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(RIVALS - 1);
        assertThat(revisions(id)).isEqualTo(2);
        assertThat(resultEvents(enrolment, 2)).hasSize(2);
    }

    @Test
    void shouldGiveConcurrentTwinsOneEffectAndOneAnswer() {
        // given
        String id = Api.recorded(Api.moocTest(given.enrolment(), "80"));
        Callable<Response> twin =
                () -> Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"percent\":66", "Recount"));

        // when
        List<Response> answers = AtOnce.run(Collections.nCopies(RIVALS, twin));

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(revisions(id)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "instructor1,   200, 200",
        "coordinator1,  200, 200",
        "partner-lv,    200, 200",
        "instructor2,   404, 404",
        "coordinator2,  404, 404",
        "partner-it,    404, 404",
        "mooc-platform, 200, 404",
        "learner1,      403, 403",
        "learner3,      403, 403",
        "operator,      403, 403",
        "editor,        403, 403"
    })
    void shouldLetEachRoleCorrectWhatItMayRecord(String caller, int mooc, int project) {
        // given
        UUID enrolment = given.enrolment();
        String moocTest = Api.recorded(Api.moocTest(enrolment, "80"));
        String passedProject = Api.recorded(Api.passedProject(enrolment));

        // then
        Api.correct(Api.anyone(caller), moocTest, 1, Api.correction("\"percent\":81", "Why"))
                .then()
                .statusCode(mooc);
        Api.correct(Api.anyone(caller), passedProject, 1, Api.correction("\"outcome\":\"FAILED\"", "Why"))
                .then()
                .statusCode(project);
    }

    @Test
    void shouldNotShowAMoocProviderWhoOfAnInstitutionRecordedWhat() {
        // given
        String id = Api.recorded(Api.moocTest(given.enrolment(), "80"));

        // then
        Api.correct(Api.asClient("mooc-platform"), id, 1, Api.correction("\"percent\":81", "Why"))
                .then()
                .statusCode(200)
                .body("source", nullValue())
                .body("revisions.recordedBy", equalTo(Collections.nCopies(2, null)))
                .body("revisions.source", equalTo(Collections.nCopies(2, null)));
    }

    @Test
    void shouldAnswerAlikeForAForeignResultAndNone() {
        // given
        String foreign = Api.recorded(Api.passedProject(given.enrolment()));
        String none = UUID.randomUUID().toString();
        String body = Api.correction("\"outcome\":\"FAILED\"", "Why");

        // when
        String toForeign = Api.correct(Api.as("instructor2"), foreign, 1, body).asString();
        String toNone = Api.correct(Api.as("instructor2"), none, 1, body).asString();

        // then
        assertThat(toForeign.replace(foreign, "ID")).isEqualTo(toNone.replace(none, "ID"));
    }

    @Test
    void shouldRefuseTheFigureThatIsNotDue() {
        // given
        String id = Api.recorded(Api.moocTest(given.enrolment(), "80"));

        // then
        Api.correct(Api.as("instructor1"), id, 1, Api.correction("\"grade\":5", "Why"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("grade"))
                .body("violations[0].message", containsString("percent"));
        assertThat(revisions(id)).isEqualTo(1);
    }

    private void awaitCurriculum(String version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !tables.rows("select 1 from curriculum_version where version = ?", version)
                        .isEmpty());
    }

    private int revisions(String id) {
        return tables.rows("select 1 from result_revision where result = ?::uuid", id)
                .size();
    }

    private static void refused(Response response) {
        response.then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("revision 2"));
    }
}
