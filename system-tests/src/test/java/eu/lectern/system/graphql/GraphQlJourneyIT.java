package eu.lectern.system.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.stack.LocalStack;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every mutation of the schema, as a person's work needs it, and what the queries show afterwards. */
@ExtendWith(WholeSystem.class)
class GraphQlJourneyIT {

    private static final String PROGRAMME = "DTF";

    private GraphQl coordinator;
    private GraphQl instructor;
    private GraphQl learner;

    @BeforeEach
    void logIn(LocalStack stack, Lectern lectern) {
        coordinator = new GraphQl(lectern, stack.token("coordinator2"));
        instructor = new GraphQl(lectern, stack.token("instructor2"));
        learner = new GraphQl(lectern, stack.token("learner3"));
    }

    @Test
    void shouldTryEveryMutationThatThereIs() {
        // when
        List<String> mutations = learner.ask("{ __schema { mutationType { fields { name } } } }", Map.of())
                .getList("__schema.mutationType.fields.name");

        // then
        assertThat(List.of(Change.values())).extracting(Change::field).containsExactlyInAnyOrderElementsOf(mutations);
    }

    @Test
    void shouldBringALearnersWorkToAPassedPart(Lectern lectern) {
        // given
        lectern.withdrawFrom(PROGRAMME, learner.token(), coordinator.token());
        String subject = learner.ask("{ viewer { subject } }", Map.of()).getString("viewer.subject");
        JsonPath enrolled = coordinator.done(
                Change.ENROL, Map.of("subject", subject, "learner", "learner3", "programme", PROGRAMME));
        String enrolment = enrolled.getString("enrolment.id");
        assertThat(enrolled.getString("enrolment.institution")).isEqualTo("IT-DEMO");
        assertThat(enrolled.getString("enrolment.programme.code")).isEqualTo(PROGRAMME);

        // when: the learner chooses
        JsonPath chosen =
                learner.done(Change.CHOOSE_SCENARIOS, Map.of("enrolment", enrolment, "modules", List.of("M05")));
        // then
        assertThat(chosen.getList("scenarios.modules")).containsExactly("M05");
        assertThat(chosen.getList("enrolment.scenarios.modules")).containsExactly("M05");
        assertThat(learner.change(
                                Change.CHOOSE_SCENARIOS,
                                Map.of("enrolment", enrolment, "modules", List.of("M06", "M99")))
                        .getString("userErrors[0].code"))
                .isEqualTo("INVALID");

        // when: hands in, twice with the same key
        Map<String, Object> work = Map.of(
                "enrolment", enrolment, "assessment", "M05-PROJECT", "text", "My project", "idempotencyKey", key());
        JsonPath handedIn = learner.done(Change.SUBMIT_WORK, work);
        JsonPath again = learner.done(Change.SUBMIT_WORK, work);
        // then
        String submission = handedIn.getString("submission.id");
        assertThat(again.getString("submission.id")).isEqualTo(submission);
        assertThat(handedIn.getString("submission.status")).isEqualTo("AWAITING_ASSESSMENT");
        learner.awaitPart(enrolment, "M05", "PROJECT", "AWAITING_ASSESSMENT");
        assertThat(queue(instructor)).contains(submission);

        // when: the instructor assesses, twice with the same key
        Map<String, Object> judgement =
                Map.of("submission", submission, "outcome", "PASSED", "feedback", "Well done", "idempotencyKey", key());
        JsonPath assessed = instructor.done(Change.ASSESS_SUBMISSION, judgement);
        JsonPath assessedAgain = instructor.done(Change.ASSESS_SUBMISSION, judgement);
        // then
        assertThat(assessed.getString("submission.status")).isEqualTo("PASSED");
        assertThat(assessed.getString("submission.result.outcome")).isEqualTo("PASSED");
        assertThat(assessedAgain.getString("submission.result.id"))
                .isEqualTo(assessed.getString("submission.result.id"));
        learner.awaitPart(enrolment, "M05", "PROJECT", "PASSED");
        assertThat(queue(instructor)).doesNotContain(submission);
        JsonPath seen = learner.ask("""
                query($id: ID!) { enrolment(id: $id) { submissions { nodes { status feedback } }
                  decisions { nodes { kind part partStatus text evidence { result } } } } }""", Map.of("id", enrolment));
        assertThat(seen.getString("enrolment.submissions.nodes[0].feedback")).isEqualTo("Well done");
        assertThat(seen.<String>getList(
                        "enrolment.decisions.nodes.findAll { it.partStatus == 'PASSED' }.evidence.flatten().result"))
                .contains(assessed.getString("submission.result.id"));
    }

    @Test
    void shouldRecordCorrectAndRevokeAResultAndRefuseWhatIsStale() {
        // given
        String enrolment = enrolSomebody();
        Map<String, Object> failed = new HashMap<>(
                Map.of("enrolment", enrolment, "assessment", "M05-MOOC-TEST", "percent", 40.5, "achievedOn", today()));
        failed.put("idempotencyKey", key());

        // when: twice with the same key
        JsonPath recorded = instructor.done(Change.RECORD_RESULT, failed);
        JsonPath again = instructor.done(Change.RECORD_RESULT, failed);
        // then
        String result = recorded.getString("result.id");
        assertThat(again.getString("result.id")).isEqualTo(result);
        assertThat(recorded.getString("result.outcome")).isEqualTo("FAILED");
        assertThat(recorded.getInt("result.revision")).isEqualTo(1);

        // when: the key for something else
        failed.put("percent", 41);
        // then
        assertThat(instructor.change(Change.RECORD_RESULT, failed).getString("userErrors[0].code"))
                .isEqualTo("INVALID");

        // when
        Map<String, Object> correction = Map.of(
                "result", result, "revision", 1, "percent", 90, "achievedOn", today(), "reason", "two digits swapped");
        JsonPath corrected = instructor.done(Change.CORRECT_RESULT, correction);
        // then
        assertThat(corrected.getString("result.outcome")).isEqualTo("PASSED");
        assertThat(corrected.getInt("result.revision")).isEqualTo(2);
        coordinator.awaitPart(enrolment, "M05", "MOOC", "PASSED");

        // when: with the revision that somebody saw before
        JsonPath stale = instructor.change(
                Change.REVOKE_RESULT, Map.of("result", result, "revision", 1, "reason", "somebody else's"));
        // then
        assertThat(stale.getString("userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(stale.getString("userErrors[0].field")).isEqualTo("revision");
        assertThat(stale.getInt("userErrors[0].revision")).isEqualTo(2);
        assertThat(stale.getString("result.outcome")).isEqualTo("PASSED");

        // when
        JsonPath revoked = instructor.done(
                Change.REVOKE_RESULT, Map.of("result", result, "revision", 2, "reason", "somebody else's"));
        // then
        assertThat(revoked.getBoolean("result.revoked")).isTrue();
        coordinator.awaitPart(enrolment, "M05", "MOOC", "NOT_STARTED");
        JsonPath seen = coordinator.ask("""
                query($id: ID!, $result: ID!) { enrolment(id: $id) { results { totalCount nodes { id } } }
                  node(id: $result) { ... on Result { revisions { revision outcome revoked reason } } } }""", Map.of("id", enrolment, "result", result));
        assertThat(seen.getList("enrolment.results.nodes.id")).containsExactly(result);
        assertThat(seen.getList("node.revisions.revision")).containsExactly(1, 2, 3);
        assertThat(seen.getList("node.revisions.revoked")).containsExactly(false, false, true);
    }

    @Test
    void shouldRecognisePriorLearningAndTakeItBack() {
        // given
        String enrolment = enrolSomebody();
        Map<String, Object> prior = Map.of(
                "enrolment", enrolment, "module", "M06", "reason", "EQUIVALENT_UNIT", "evidence", "a certificate");

        // when
        JsonPath recognised = coordinator.done(Change.RECOGNISE_PRIOR_LEARNING, prior);
        // then
        coordinator.awaitModule(enrolment, "M06", "COMPLETED");
        assertThat(recognised.getString("recognition.module.title")).isNotBlank();
        assertThat(coordinator.change(Change.RECOGNISE_PRIOR_LEARNING, prior).getString("userErrors[0].code"))
                .isEqualTo("CONFLICT");

        // when: twice, of which the second changes nothing
        Map<String, Object> withdrawal = Map.of("recognition", recognised.getString("recognition.id"));
        String withdrawnAt =
                coordinator.done(Change.WITHDRAW_RECOGNITION, withdrawal).getString("recognition.withdrawnAt");
        // then
        assertThat(withdrawnAt).isNotNull();
        assertThat(coordinator.done(Change.WITHDRAW_RECOGNITION, withdrawal).getString("recognition.withdrawnAt"))
                .isEqualTo(withdrawnAt);
        coordinator.awaitModule(enrolment, "M06", "NOT_STARTED");
        JsonPath seen = coordinator.ask("""
                query($id: ID!) { enrolment(id: $id) { recognitions { nodes { code withdrawnAt } }
                  decisions { nodes { kind code act { kind } } } } }""", Map.of("id", enrolment));
        assertThat(seen.getList("enrolment.recognitions.nodes.withdrawnAt")).containsExactly(withdrawnAt);
        assertThat(seen.<String>getList("enrolment.decisions.nodes.findAll { it.code == 'M06' }.kind"))
                .contains("MODULE_COMPLETED", "MODULE_REOPENED");
    }

    @Test
    void shouldLetALearnerLeaveAndComeBackWithWhatWasAchieved() {
        // given
        String enrolment = enrolSomebody();
        coordinator.done(
                Change.RECORD_RESULT,
                Map.of("enrolment", enrolment, "assessment", "M05-MOOC-TEST", "percent", 80, "achievedOn", today()));
        coordinator.awaitPart(enrolment, "M05", "MOOC", "PASSED");

        for (int time = 0; time < 2; time++) {
            // when
            JsonPath withdrawn = coordinator.done(Change.WITHDRAW, Map.of("enrolment", enrolment));
            // then
            assertThat(withdrawn.getString("enrolment.status")).isEqualTo("WITHDRAWN");
            assertThat(withdrawn.getString("enrolment.progress.status")).isEqualTo("WITHDRAWN");
        }
        assertThat(coordinator
                        .ask("{ enrolments(filter: {status: WITHDRAWN}, first: 200) { nodes { id } } }", Map.of())
                        .<String>getList("enrolments.nodes.id"))
                .contains(enrolment);

        for (int time = 0; time < 2; time++) {
            // when
            JsonPath back = coordinator.done(Change.RE_ENROL, Map.of("enrolment", enrolment));
            // then
            assertThat(back.getString("enrolment.status")).isEqualTo("ACTIVE");
            assertThat(back.getString("enrolment.progress.status")).isEqualTo("IN_PROGRESS");
        }
        coordinator.awaitPart(enrolment, "M05", "MOOC", "PASSED");
    }

    @Test
    void shouldRefuseToEnrolTwiceAndToActBeyondOnesRole() {
        // given
        Map<String, Object> input = Map.of("learner", "learner-" + UUID.randomUUID(), "programme", PROGRAMME);
        String enrolment = coordinator.done(Change.ENROL, input).getString("enrolment.id");

        // when, then
        assertThat(coordinator.change(Change.ENROL, input).getString("userErrors[0].code"))
                .isEqualTo("CONFLICT");
        assertThat(codeOf(learner, Change.ENROL, input)).isEqualTo("FORBIDDEN");
        assertThat(codeOf(instructor, Change.WITHDRAW, Map.of("enrolment", enrolment)))
                .isEqualTo("FORBIDDEN");
        assertThat(codeOf(learner, Change.CHOOSE_SCENARIOS, Map.of("enrolment", enrolment, "modules", List.of())))
                .isEqualTo("NOT_FOUND");
    }

    private static String codeOf(GraphQl user, Change change, Map<String, ?> input) {
        return user.settled(change.document(), Map.of("input", input)).getString("errors[0].extensions.code");
    }

    private String enrolSomebody() {
        return coordinator
                .done(Change.ENROL, Map.of("learner", "learner-" + UUID.randomUUID(), "programme", PROGRAMME))
                .getString("enrolment.id");
    }

    private static List<String> queue(GraphQl instructor) {
        return instructor
                .ask("{ submissions(status: AWAITING_ASSESSMENT, first: 200) { nodes { id } } }", Map.of())
                .getList("submissions.nodes.id");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }
}
