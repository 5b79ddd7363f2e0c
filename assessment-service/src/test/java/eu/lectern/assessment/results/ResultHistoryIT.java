package eu.lectern.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResultHistoryIT extends ServiceIT {

    @ParameterizedTest
    @ValueSource(strings = {"instructor1", "learner1"})
    void shouldTellTheWholeHistoryTheFirstRevisionFirst(String reader) {
        // given
        String id = threeRevisions(given.enrolment());

        // then
        Api.as(reader)
                .get(Api.result(id))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("revision", equalTo(3))
                .body("revisions.revision", contains(1, 2, 3))
                .body("revisions.outcome", contains("PASSED", "FAILED", "FAILED"))
                .body("revisions.revoked", contains(false, false, true))
                .body("revisions.percent", contains(80, new BigDecimal("74.5"), new BigDecimal("74.5")))
                .body("revisions.source", contains("https://mooc.example/5", "examiner 7", "examiner 7"))
                .body("revisions.reason", contains(null, "Recount", "Cheated"))
                .body(
                        "revisions.recordedBy",
                        contains(
                                TestTokens.subjectOf("instructor1"),
                                TestTokens.subjectOf("coordinator1"),
                                TestTokens.subjectOf("instructor1")))
                .body("revisions.version", contains("1", "1", "1"))
                .body("revisions.policyHash", contains("hash-of-1", "hash-of-1", "hash-of-1"));
    }

    @Test
    void shouldTellOperatorsNoPersonalDataOfIt() {
        // given
        String id = threeRevisions(given.enrolment());

        // then
        Api.as("operator")
                .get(Api.result(id))
                .then()
                .statusCode(200)
                .body("source", nullValue())
                .body("revisions.revision", contains(1, 2, 3))
                .body("revisions.source", equalTo(Collections.nCopies(3, null)))
                .body("revisions.reason", equalTo(Collections.nCopies(3, null)))
                .body("revisions.recordedBy", equalTo(Collections.nCopies(3, null)));
    }

    @Test
    void shouldLeaveTheHistoryOutOfLists() {
        // given
        UUID enrolment = given.enrolment();
        threeRevisions(enrolment);

        // then
        Api.as("instructor1")
                .queryParam("enrolment", enrolment)
                .get(Api.RESULTS)
                .then()
                .body("items[0].revision", equalTo(3))
                .body("items[0].containsKey('revisions')", equalTo(false));
    }

    @Test
    void shouldListByAssessmentAndByWhetherTheyStand() {
        // given
        UUID enrolment = given.enrolment();
        String revoked = threeRevisions(enrolment);
        String standing = Api.recorded(Api.moocTest(enrolment, "90"));
        String project = Api.recorded(Api.passedProject(enrolment));

        // then
        assertThat(listed(enrolment, "assessment", "M05-MOOC-TEST")).containsExactly(revoked, standing);
        assertThat(listed(enrolment, "assessment", "M99-NOTHING")).isEmpty();
        assertThat(listed(enrolment, "revoked", "true")).containsExactly(revoked);
        assertThat(listed(enrolment, "revoked", "false")).containsExactly(standing, project);
    }

    @ParameterizedTest
    @CsvSource({"revoked,TRUE", "revoked,1", "assessment,a\u0000b"})
    void shouldNameTheFilterThatIsWrong(String filter, String value) {
        Api.as("instructor1")
                .queryParam("enrolment", UUID.randomUUID())
                .queryParam(filter, value)
                .get(Api.RESULTS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(filter));
    }

    /** A release from before the columns has written revisions without a version. */
    @Test
    void shouldReadARevisionThatAnOlderInstanceWrote() {
        // given
        String id = Api.recorded(Api.passedProject(given.enrolment()));
        tables.update("update result_revision set version = null, curriculum = null where result = ?::uuid", id);

        // then
        Api.as("instructor1").get(Api.result(id)).then().statusCode(200).body("revisions[0].version", equalTo("1"));
    }

    private static List<String> listed(UUID enrolment, String filter, String value) {
        return Api.as("instructor1")
                .queryParam("enrolment", enrolment)
                .queryParam(filter, value)
                .get(Api.RESULTS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static String threeRevisions(UUID enrolment) {
        String id = Api.recorded(Api.moocTest(enrolment, "80"));
        Api.correct(Api.as("coordinator1"), id, 1, Api.correction("\"percent\":74.5", "Recount"))
                .then()
                .statusCode(200);
        Api.revoke(Api.as("instructor1"), id, 2, "Cheated").then().statusCode(200);
        return id;
    }
}
