package eu.lectern.assessment.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.AtOnce;
import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AssessingSubmissionsIT extends ServiceIT {

    private static final int RIVALS = 12;
    private static final String PASSED = "{\"outcome\":\"PASSED\"}";
    private static final String FAILED = "{\"outcome\":\"FAILED\",\"feedback\":\"Hidden advice\"}";

    @Test
    void shouldRecordAResultAndShowItWithTheSubmission() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-ONLINE-WORK");

        // when
        Response assessed = Api.assess(
                Api.as("instructor1"),
                newKey(),
                id,
                "{\"grade\":4,\"achievedOn\":\"2026-09-03\",\"feedback\":\"Good\"}");

        // then
        String result = assessed.path("result");
        assessed.then()
                .statusCode(201)
                .header("Location", equalTo(Api.result(result)))
                .body("id", equalTo(id))
                .body("status", equalTo("PASSED"))
                .body("feedback", equalTo("Good"))
                .body("text", equalTo("My secret essay"));
        assertThat(Api.as("learner1").get(Api.SUBMISSIONS + "/" + id).asString())
                .isEqualTo(assessed.asString());
        Api.as("learner1")
                .get(Api.result(result))
                .then()
                .body("submission", equalTo(id))
                .body("grade", equalTo(4))
                .body("outcome", equalTo("PASSED"))
                .body("achievedOn", equalTo("2026-09-03"))
                .body("revisions.submission", contains(id));
    }

    @Test
    void shouldAnnounceTheResultWithItsSubmissionAndNotTheFeedback() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");

        // when
        Api.assess(Api.as("instructor1"), id, FAILED).statusCode(201);

        // then
        assertThat(resultEvents(enrolment, 2))
                .singleElement()
                .returns(UUID.fromString(id), ResultJudged::submission)
                .returns(TestTokens.subjectOf("instructor1"), ResultJudged::recordedBy);
        assertThat(Kafka.withKey(Topics.ASSESSMENT_RESULTS, enrolment.toString()))
                .noneSatisfy(message -> assertThat(new String(message.value(), StandardCharsets.UTF_8))
                        .containsAnyOf("Hidden advice", "secret essay"));
    }

    @Test
    void shouldTakeTheDayOfHandingInWhenNoneIsTold() {
        // given
        String id = Api.handedIn(given.enrolment(), "M05-PROJECT");

        // when
        String result = Api.assess(Api.as("instructor1"), id, PASSED)
                .statusCode(201)
                .extract()
                .path("result");

        // then
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(LocalDate.parse(Api.as("instructor1").get(Api.result(result)).path("achievedOn")))
                .isBetween(today.minusDays(1), today);
    }

    @Test
    void shouldServeTheProjectsThatTheLearnerNamed() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handIn(Api.as("learner1"), """
                        {"enrolment":"%s","assessment":"M31-PROJECT","text":"w","alsoServes":["M22-PROJECT"]}""".formatted(enrolment))
                .extract()
                .path("id");

        // when
        Api.assess(Api.as("instructor1"), id, PASSED).statusCode(201);

        // then
        assertThat(resultEvents(enrolment, 2).getFirst().alsoServes()).containsExactly("M22-PROJECT");
    }

    @Test
    void shouldFollowEveryChangeOfTheResultAtOnce() {
        // given
        String id = Api.handedIn(given.enrolment(), "M05-PROJECT");

        // when
        String result = Api.assess(Api.as("instructor1"), id, FAILED)
                .statusCode(201)
                .body("status", equalTo("NEEDS_REVISION"))
                .extract()
                .path("result");

        // then
        assertThat(status(id)).isEqualTo("NEEDS_REVISION");
        Api.correct(Api.as("instructor1"), result, 1, Api.correction("\"outcome\":\"PASSED\"", "Read again"));
        assertThat(status(id)).isEqualTo("PASSED");
        Api.revoke(Api.as("instructor1"), result, 2, "Not the learner's own");
        assertThat(status(id)).isEqualTo("AWAITING_ASSESSMENT");
        Api.correct(Api.as("instructor1"), result, 3, Api.correction("\"outcome\":\"FAILED\"", "Final word"));
        assertThat(status(id)).isEqualTo("NEEDS_REVISION");
    }

    @Test
    void shouldStandBesideAFurtherAttempt() {
        // given
        UUID enrolment = given.enrolment();
        String first = Api.handedIn(enrolment, "M05-PROJECT");
        Api.assess(Api.as("instructor1"), first, FAILED).statusCode(201);

        // when
        String second = Api.handedIn(enrolment, "M05-PROJECT");

        // then
        assertThat(status(first)).isEqualTo("NEEDS_REVISION");
        assertThat(status(second)).isEqualTo("AWAITING_ASSESSMENT");
    }

    @Test
    void shouldBeAssessedOnceAndNameTheResultToCorrect() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");
        String result = Api.assess(Api.as("instructor1"), id, PASSED).extract().path("result");

        // then
        Api.assess(Api.as("instructor1"), id, FAILED)
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Location", equalTo(Api.result(result)))
                .body("detail", containsString(result));
        assertThat(results(enrolment)).isEqualTo(1);
    }

    @Test
    void shouldAnswerARetryAsTheFirstTimeWhateverHasHappenedSince() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");
        String key = newKey();
        Response first = Api.assess(Api.as("instructor1"), key, id, FAILED);
        Api.correct(Api.as("instructor1"), first.path("result"), 1, Api.correction("\"outcome\":\"PASSED\"", "Why"));

        // when
        Response again = Api.assess(Api.as("instructor1"), key, id, FAILED);

        // then
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(results(enrolment)).isEqualTo(1);
    }

    @Test
    void shouldRefuseAKeyThatComesWithAnotherAssessmentOrSubmission() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");
        String other = Api.handedIn(enrolment, "M05-SCENARIO");
        String key = newKey();
        Api.assess(Api.as("instructor1"), key, id, PASSED);

        // then
        Api.assess(Api.as("instructor1"), key, id, FAILED)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("Idempotency-Key"));
        Api.assess(Api.as("instructor1"), key, other, PASSED)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("Idempotency-Key"));
        assertThat(status(other)).isEqualTo("AWAITING_ASSESSMENT");
    }

    @Test
    void shouldLetExactlyOneOfManyAssessmentsWinAndNotUseUpTheOthersKeys() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");
        List<String> keys = IntStream.range(0, RIVALS).mapToObj(i -> newKey()).toList();

        // when
        List<Response> answers = AtOnce.run(keys.stream()
                .<Callable<Response>>map(key -> () -> Api.assess(Api.as("instructor1"), key, id, PASSED))
                .toList());

        // then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(RIVALS - 1);
        assertThat(results(enrolment)).isEqualTo(1);
        assertThat(resultEvents(enrolment, 2)).hasSize(1);
        assertThat(tables.rows("select 1 from idempotency where key = any(?)", (Object) keys.toArray(String[]::new)))
                .hasSize(1);
    }

    @Test
    void shouldGiveConcurrentTwinsOneEffectAndOneAnswer() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");
        String key = newKey();

        // when
        List<Response> answers =
                AtOnce.run(Collections.nCopies(RIVALS, () -> Api.assess(Api.as("instructor1"), key, id, FAILED)));

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(results(enrolment)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M05-PROJECT     | {\"outcome\":\"FAILED\"}                    | 422 | feedback",
                "M05-ONLINE-WORK | {\"grade\":3}                               | 422 | feedback",
                "M05-ONLINE-WORK | {\"grade\":7}                               | 422 | grade",
                "M05-ONLINE-WORK | {\"percent\":80}                            | 422 | percent",
                "M05-PROJECT     | {}                                          | 422 | outcome",
                "M05-PROJECT     | {\"outcome\":\"PASSED\",\"feedback\":\" \"} | 400 | feedback"
            })
    void shouldNameWhatIsWrongAndLeaveTheSubmissionOpen(String assessment, String body, int status, String field) {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, assessment);

        // then
        Api.assess(Api.as("instructor1"), id, body).statusCode(status).body("violations.field", hasItem(field));
        assertThat(status(id)).isEqualTo("AWAITING_ASSESSMENT");
        assertThat(results(enrolment)).isZero();
    }

    @Test
    void shouldAssessForAWithdrawnEnrolment() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");
        change(Given.changed(enrolment, 2, "LV-DEMO", TestTokens.subjectOf("learner1"), EnrolmentStatus.WITHDRAWN));

        // then
        Api.assess(Api.as("instructor1"), id, PASSED).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "instructor1,   201",
        "coordinator1,  201",
        "partner-lv,    201",
        "instructor2,   404",
        "coordinator2,  404",
        "partner-it,    404",
        "mooc-platform, 403",
        "learner1,      403",
        "learner2,      403",
        "operator,      403",
        "editor,        403"
    })
    void shouldLetEachRoleAssessWhatItMay(String caller, int status) {
        // given
        String id = Api.handedIn(given.enrolment(), "M05-PROJECT");

        // then
        Api.assess(Api.anyone(caller), id, PASSED).statusCode(status);
    }

    @Test
    void shouldTellOperatorsNothingOfTheWorkAndTheFeedback() {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");
        Api.assess(Api.as("instructor1"), id, FAILED);

        // then
        Api.as("operator")
                .get(Api.SUBMISSIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("NEEDS_REVISION"))
                .body("text", nullValue())
                .body("feedback", nullValue());
        assertThat(Api.as("operator")
                        .queryParam("enrolment", enrolment)
                        .get(Api.SUBMISSIONS)
                        .asString())
                .doesNotContain("Hidden advice")
                .doesNotContain("secret essay");
    }

    private static String status(String submission) {
        return Api.as("learner1").get(Api.SUBMISSIONS + "/" + submission).path("status");
    }

    private int results(UUID enrolment) {
        return tables.rows("select 1 from result where enrolment = ?", enrolment)
                .size();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
