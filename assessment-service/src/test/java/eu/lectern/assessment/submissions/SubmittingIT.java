package eu.lectern.assessment.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.AtOnce;
import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.assessment.fixture.Given;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SubmittingIT extends ServiceIT {

    private static final int TWINS = 12;

    @Test
    void shouldTakeInTheWorkAndSayWhereItIs() {
        // given
        UUID enrolment = given.enrolment();

        // when
        Response handedIn = Api.handIn(Api.as("learner1"), newKey(), """
                {"enrolment":"%s","assessment":"M31-PROJECT","link":"https://example.org/w","alsoServes":["M22-PROJECT"]}""".formatted(enrolment));

        // then
        handedIn.then()
                .statusCode(201)
                .header("Location", equalTo(Api.SUBMISSIONS + "/" + handedIn.path("id")))
                .header("Idempotency-Replayed", nullValue())
                .body("enrolment", equalTo(enrolment.toString()))
                .body("assessment", equalTo("M31-PROJECT"))
                .body("alsoServes", contains("M22-PROJECT"))
                .body("status", equalTo("AWAITING_ASSESSMENT"))
                .body("text", nullValue())
                .body("link", equalTo("https://example.org/w"))
                .body("feedback", nullValue())
                .body("result", nullValue());
        assertThat(Api.as("learner1").get(handedIn.header("Location")).asString())
                .isEqualTo(handedIn.asString());
    }

    @Test
    void shouldAnnounceThatItWasHandedInAndNothingOfIt() throws IOException {
        // given
        UUID enrolment = given.enrolment();

        // when
        String id = Api.handedIn(enrolment, "M05-PROJECT");

        // then
        ConsumerRecord<String, byte[]> message = Kafka.awaitMessages(Topics.ASSESSMENT_RESULTS, enrolment.toString(), 1)
                .getFirst();
        assertThat(Kafka.header(message, "ce_type")).isEqualTo(EventTypes.ASSESSMENT_SUBMITTED);
        assertThat(json.readValue(message.value(), WorkSubmitted.class))
                .returns(UUID.fromString(id), WorkSubmitted::submission)
                .returns(enrolment, WorkSubmitted::enrolment)
                .returns("M05-PROJECT", WorkSubmitted::assessment)
                .returns("hash-of-1", WorkSubmitted::policyHash);
        assertThat(new String(message.value(), StandardCharsets.UTF_8)).doesNotContain("essay");
        assertThat(tables.rows("select 1 from idempotency where answer::text like '%secret essay%'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M05-ONLINE-TASKS",
                "M05-ONLINE-WORK",
                "M05-PROJECT",
                "M05-SCENARIO",
                "M07-FACE-TO-FACE",
                "PROGRAMME-FINAL"
            })
    void shouldTakeWorkForWhateverIsAssessedByHand(String assessment) {
        Api.handIn(Api.as("learner1"), Api.work(given.enrolment(), assessment)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M05-MOOC-TEST    | \"text\":\"w\"                                     | assessment",
                "M07-MOOC-TEST    | \"text\":\"w\"                                     | assessment",
                "M05-FACE-TO-FACE | \"text\":\"w\"                                     | assessment",
                "M99-PROJECT      | \"text\":\"w\"                                     | assessment",
                "M12-MOOC-TEST    | \"text\":\"w\"                                     | assessment",
                "M05-PROJECT      | \"text\":\"w\",\"alsoServes\":[\"M22-PROJECT\"]    | alsoServes[0]"
            })
    void shouldNameWhatTheEnrolmentDoesNotTake(String assessment, String work, String field) {
        // given
        UUID enrolment = given.enrolment();

        // then
        Api.handIn(Api.as("learner1"), """
                        {"enrolment":"%s","assessment":"%s",%s}""".formatted(enrolment, assessment, work))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        assertThat(submissions(enrolment)).isZero();
    }

    @Test
    void shouldTakeNothingForAWithdrawnEnrolment() {
        // given
        UUID enrolment = given.enrolment();
        change(Given.changed(enrolment, 2, "LV-DEMO", TestTokens.subjectOf("learner1"), EnrolmentStatus.WITHDRAWN));

        // then
        Api.handIn(Api.as("learner1"), Api.work(enrolment, "M05-PROJECT"))
                .statusCode(409)
                .contentType("application/problem+json");
        assertThat(submissions(enrolment)).isZero();
    }

    @Test
    void shouldAskEnrolmentServiceForAnEnrolmentThatIsNotKnownYet() {
        // given
        given.enrolment();
        UUID enrolment = UUID.randomUUID();
        enrolmentService.knows(new EnrolmentView(
                enrolment,
                UUID.randomUUID(),
                null,
                TestTokens.subjectOf("learner1"),
                "LV-DEMO",
                "CECO",
                Curricula.CODE,
                "1",
                EnrolmentStatus.ACTIVE,
                LocalDate.of(2026, 9, 1),
                Instant.EPOCH));

        // then
        Api.handIn(Api.as("learner1"), Api.work(enrolment, "M05-PROJECT")).statusCode(201);
    }

    @Test
    void shouldAnswerARetryAsTheFirstTime() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Response first = Api.handIn(Api.as("learner1"), key, Api.work(enrolment, "M05-PROJECT"));
        Api.assess(Api.as("instructor1"), first.path("id"), "{\"outcome\":\"PASSED\"}")
                .statusCode(201);
        change(Given.changed(enrolment, 2, "LV-DEMO", TestTokens.subjectOf("learner1"), EnrolmentStatus.WITHDRAWN));

        // when
        Response again = Api.handIn(Api.as("learner1"), key, Api.work(enrolment, "M05-PROJECT"));

        // then
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(submissions(enrolment)).isEqualTo(1);
    }

    @Test
    void shouldRefuseAKeyThatComesWithOtherWork() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        Api.handIn(Api.as("learner1"), key, Api.work(enrolment, "M05-PROJECT"));

        // then
        Api.handIn(Api.as("learner1"), key, Api.work(enrolment, "M05-SCENARIO"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("Idempotency-Key"));
    }

    @Test
    void shouldGiveConcurrentTwinsOneEffectAndOneAnswer() {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();

        // when
        List<Response> answers = AtOnce.run(Collections.nCopies(
                TWINS, () -> Api.handIn(Api.as("learner1"), key, Api.work(enrolment, "M05-PROJECT"))));

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(submissions(enrolment)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "learner1,      201",
        "learner2,      422",
        "learner3,      422",
        "instructor1,   403",
        "coordinator1,  403",
        "partner-lv,    403",
        "mooc-platform, 403",
        "operator,      403"
    })
    void shouldLetOnlyTheLearnerHandInForTheirEnrolment(String caller, int status) {
        Api.handIn(Api.anyone(caller), Api.work(given.enrolment(), "M05-PROJECT"))
                .statusCode(status);
    }

    @Test
    void shouldAnswerAlikeForAnotherLearnersEnrolmentAndNone() {
        // when
        Response toForeign = Api.handIn(Api.as("learner2"), newKey(), Api.work(given.enrolment(), "M05-PROJECT"));
        Response toNone = Api.handIn(Api.as("learner2"), newKey(), Api.work(UUID.randomUUID(), "M05-PROJECT"));

        // then
        assertThat(toForeign.asString()).isEqualTo(toNone.asString());
    }

    @ParameterizedTest
    @CsvSource({
        "learner1,      200, My secret essay",
        "instructor1,   200, My secret essay",
        "coordinator1,  200, My secret essay",
        "partner-lv,    200, My secret essay",
        "operator,      200, ",
        "learner2,      404, ",
        "learner3,      404, ",
        "instructor2,   404, ",
        "partner-it,    404, ",
        "mooc-platform, 403, ",
        "editor,        403, "
    })
    void shouldShowEachRoleWhatItMaySee(String caller, int status, String text) {
        // given
        UUID enrolment = given.enrolment();
        String id = Api.handedIn(enrolment, "M05-PROJECT");

        // when
        Response one = Api.anyone(caller).get(Api.SUBMISSIONS + "/" + id);
        Response list = Api.anyone(caller).queryParam("enrolment", enrolment).get(Api.SUBMISSIONS);

        // then
        one.then().statusCode(status);
        list.then().statusCode(status);
        if (status == 200) {
            one.then().body("text", equalTo(text));
            list.then().body("items.text", contains(text));
        }
    }

    @Test
    void shouldReplaceWhatWasHandedInBeforeAndNeverAssessed() {
        // given
        UUID enrolment = given.enrolment();
        String first = Api.handedIn(enrolment, "M05-PROJECT");
        String other = Api.handedIn(enrolment, "M05-SCENARIO");

        // when
        String second = Api.handedIn(enrolment, "M05-PROJECT");

        // then
        Api.as("learner1")
                .queryParam("enrolment", enrolment)
                .get(Api.SUBMISSIONS)
                .then()
                .body("items.id", contains(first, other, second))
                .body("items.status", contains("REPLACED", "AWAITING_ASSESSMENT", "AWAITING_ASSESSMENT"));
    }

    @Test
    void shouldQueueWhatAwaitsAssessmentTheOldestFirstAndPageByPage() {
        // given
        String institution = "Q-" + UUID.randomUUID();
        UUID enrolment = given.enrolment(institution, TestTokens.subjectOf("learner1"));
        String replaced = Api.handedIn(enrolment, "M05-PROJECT");
        String assessed = Api.handedIn(enrolment, "M05-SCENARIO");
        String revoked = Api.handedIn(enrolment, "M05-ONLINE-TASKS");
        String waiting = Api.handedIn(enrolment, "M05-PROJECT");
        String last = Api.handedIn(enrolment, "M07-SCENARIO");
        assess(institution, assessed);
        String result = assess(institution, revoked);
        Api.revoke(Api.staffOf(institution), result, 1, "Too early").then().statusCode(200);

        // when
        Response firstPage = queue(institution, null);
        Response secondPage = queue(institution, firstPage.path("next"));

        // then
        firstPage.then().statusCode(200).body("items.id", contains(revoked, waiting));
        firstPage.then().body("items.status", contains("AWAITING_ASSESSMENT", "AWAITING_ASSESSMENT"));
        secondPage.then().body("items.id", contains(last)).body("next", nullValue());
        assertThat(firstPage.asString() + secondPage.asString())
                .doesNotContain(replaced)
                .doesNotContain(assessed);
    }

    @ParameterizedTest
    @CsvSource({
        "instructor1,   200",
        "coordinator1,  200",
        "partner-lv,    200",
        "learner1,      403",
        "operator,      403",
        "mooc-platform, 403",
        "editor,        403"
    })
    void shouldShowTheQueueToStaffOnly(String caller, int status) {
        Api.anyone(caller)
                .queryParam("status", "AWAITING_ASSESSMENT")
                .get(Api.SUBMISSIONS)
                .then()
                .statusCode(status);
    }

    @Test
    void shouldNotShowTheQueueOfAnotherInstitution() {
        // given
        String id = Api.handedIn(given.enrolment(), "M05-PROJECT");

        // then
        Api.as("instructor2")
                .queryParam("status", "AWAITING_ASSESSMENT")
                .queryParam("limit", 200)
                .get(Api.SUBMISSIONS)
                .then()
                .body("items.findAll { it.id == '" + id + "' }", empty());
    }

    @Test
    void shouldListNothingWhereNothingIsHandedIn() {
        Api.as("learner1")
                .queryParam("enrolment", given.enrolment())
                .get(Api.SUBMISSIONS)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }

    @Test
    void shouldRefuseTheQueueOfOtherStates() {
        Api.as("instructor1")
                .queryParam("status", "PASSED")
                .get(Api.SUBMISSIONS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("status"))
                .body("violations[0].message", containsString("AWAITING_ASSESSMENT"));
    }

    private static Response queue(String institution, @Nullable String after) {
        RequestSpecification request = Api.staffOf(institution)
                .queryParam("status", "AWAITING_ASSESSMENT")
                .queryParam("limit", 2);
        return (after == null ? request : request.queryParam("after", after)).get(Api.SUBMISSIONS);
    }

    private static String assess(String institution, String submission) {
        return Api.assess(Api.staffOf(institution), submission, "{\"outcome\":\"PASSED\"}")
                .statusCode(201)
                .extract()
                .path("result");
    }

    private int submissions(UUID enrolment) {
        return tables.rows("select 1 from submission where enrolment = ?", enrolment)
                .size();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
