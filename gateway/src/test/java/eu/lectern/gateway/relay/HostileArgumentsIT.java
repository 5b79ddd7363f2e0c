package eu.lectern.gateway.relay;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and cursors that somebody made up: none reaches a service as something else than it is. */
@QuarkusTest
class HostileArgumentsIT extends AgainstStubs {

    private static final String UUID_TEXT = "0198f3a0-0000-7000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Result:x",
                "Result:../enrolments",
                "Submission:" + UUID_TEXT + "/..",
                "Submission:1-1-1-1-1",
                "Recognition:" + UUID_TEXT,
                "Recognition:x/y",
                "Recognition:" + UUID_TEXT + "/../../" + UUID_TEXT,
                "Decision:/",
                "Decision:" + UUID_TEXT + "/%2e%2e",
                "Enrolment:" + UUID_TEXT + "?limit=1",
            })
    void shouldFindNothingUnderAnIdThatWasMadeUp(String id) {
        // when
        var answer = ask(as("learner1"), "query($id: ID!) { node(id: $id) { id } }", Map.of("id", opaque(id)));

        // then
        answer.body("data.node", nullValue()).body("errors[0].extensions.code", is("NOT_FOUND"));
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).isEmpty();
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "results, ***, 1, after",
        "decisions, bm9uc2Vuc2U, 1, after",
        "submissions, '', 1, after",
        "recognitions, MTpsaWJyYXJ5, 1, after",
        "results, , 0, first",
        "decisions, , 201, first",
        "submissions, , -1, first",
        "recognitions, , 10000, first",
    })
    void shouldRefuseACursorOrAPageSizeThatMakesNoSense(String list, @Nullable String after, int first, String field) {
        // given
        ENROLMENT_SERVICE.answers(
                "GET", ENROLMENT + "/enrolments/" + Enrolled.ID, StubAnswer.json(Enrolled.enrolment()));
        String arguments = "first: " + first + (after == null ? "" : ", after: \"" + after + "\"");

        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { enrolment(id: $id) { learner list: " + list + "(" + arguments
                        + ") { nodes { id } } } }",
                Map.of("id", Enrolled.ID.toString()));

        // then
        answer.body("data.enrolment.learner", is("L-1"))
                .body("data.enrolment.list", nullValue())
                .body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].extensions.violations[0].field", is(field));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).isEmpty();
    }

    @Test
    void shouldPassAnUnknownCursorOnWithoutLettingItBecomeAnotherParameter() {
        // given: a cursor of ours around one that the service never gave
        String cursor = opaque("1:x&limit=999&enrolment=y|");
        ASSESSMENT_SERVICE.answers(
                "GET", ASSESSMENT + "/submissions", StubAnswer.problem(400, Map.of("detail", "no cursor")));

        // when
        var answer = ask(as("instructor1"), "{ submissions(after: \"" + cursor + "\") { nodes { id } } }");

        // then
        answer.body("errors[0].extensions.code", is("INVALID"));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen().getFirst().parameters("limit"))
                .containsExactly("50");
        Assertions.assertThat(ASSESSMENT_SERVICE.seen().getFirst().parameters("enrolment"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation { correctResult(input: {result: \"x\", revision: 99999999999, achievedOn: \"2026-09-01\","
                        + " reason: \"r\"}) { userErrors { field } } }",
                "mutation { revokeResult(input: {result: \"x\", revision: 4294967297, reason: \"r\"}) { userErrors { field } } }",
                "mutation { recordResult(input: {enrolment: \"x\", assessment: \"M05-ONLINE-WORK\", grade: 4294967301,"
                        + " achievedOn: \"2026-09-01\"}) { userErrors { field } } }",
                "mutation { revokeResult(input: {result: \"x\", revision: 1}) { userErrors { field } } }",
                "mutation { recognisePriorLearning(input: {enrolment: \"x\", module: \"M01\", reason: BECAUSE,"
                        + " evidence: \"e\"}) { userErrors { field } } }",
                "mutation { recognisePriorLearning(input: {enrolment: \"x\", module: \"M01\", reason: TESTED_OUT,"
                        + " evidence: \"e\", recognisedOn: \"2026-13-01\"}) { userErrors { field } } }",
                "mutation { chooseScenarios(input: {enrolment: \"x\", modules: [null]}) { userErrors { field } } }",
                "mutation { chooseScenarios(input: {enrolment: \"x\", modules: [[\"M01\"]]}) { userErrors { field } } }",
                "mutation { enrol(input: {learner: 5, programme: \"CECO\"}) { userErrors { field } } }",
                "mutation { submitWork(input: {enrolment: \"x\", assessment: \"M01-PROJECT\", role: \"admin\"})"
                        + " { userErrors { field } } }",
            })
    void shouldRefuseAnInputThatIsNotOfTheSchema(String mutation) {
        // when
        var answer = ask(as("coordinator1"), mutation);

        // then
        answer.body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].message", not(containsString("eu.lectern")));
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).isEmpty();
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).isEmpty();
    }

    @Test
    void shouldNotCutANumberThatIsTooLarge() {
        // when: 2^32 + 1, which ends in the bits of 1
        var answer = ask(
                as("learner1"),
                "query($first: Int) { modules(first: $first) { nodes { code } } }",
                Map.of("first", 4_294_967_297L));

        // then
        answer.body("data", nullValue()).body("errors[0].extensions.code", is("INVALID"));
    }

    private static String opaque(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
