package eu.lectern.enrolment.register;

import static eu.lectern.enrolment.fixture.Callers.request;
import static eu.lectern.enrolment.fixture.Callers.user;
import static eu.lectern.enrolment.fixture.Callers.withToken;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may recognise, bring back and move whom, for every role. The enrolment at stake is learner1's, of LV-DEMO. */
@QuarkusTest
class ChangeRightsIT {

    private static final String JOBS = "/api/enrolment/v1/re-evaluation-jobs";

    private String enrolment = "";

    @BeforeEach
    void enrolLearner1() {
        Service.awaitCurriculum();
        String location = as("coordinator1")
                .body(Map.of("learner", "L-1", "subject", TestTokens.subjectOf("learner1"), "programme", "CECO"))
                .post(ENROLMENTS)
                .header("Location");
        enrolment = location.substring(location.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @CsvSource({
        // caller,      read, recognise, withdraw, reEnrol, move, moveAll, jobs
        "coordinator1,  200,  400,       404,      200,     400,  400,     200",
        "partner-lv,    200,  400,       404,      200,     400,  400,     200",
        "instructor1,   200,  403,       403,      403,     403,  403,     403",
        "learner1,      200,  403,       403,      403,     403,  403,     403",
        "learner2,      404,  403,       403,      403,     403,  403,     403",
        "learner3,      404,  403,       403,      403,     403,  403,     403",
        "coordinator2,  404,  404,       404,      404,     404,  400,     200",
        "partner-it,    404,  404,       404,      404,     404,  400,     200",
        "instructor2,   404,  403,       403,      403,     403,  403,     403",
        "mooc-platform, 403,  403,       403,      403,     403,  403,     403",
        "operator,      200,  403,       403,      403,     400,  400,     200",
        "editor,        403,  403,       403,      403,     403,  403,     403",
        "nobody,        401,  401,       401,      401,     401,  401,     401",
        "expired,       401,  401,       401,      401,     401,  401,     401",
        "forged,        401,  401,       401,      401,     401,  401,     401"
    })
    void shouldLetEachCallerRecogniseReEnrolAndMoveAsTheirRoleAllows(
            String caller, int read, int recognise, int withdraw, int reEnrol, int move, int moveAll, int jobs) {
        // given
        String recognitions = "/" + enrolment + "/recognitions";
        String unknown = recognitions + "/" + UUID.randomUUID();
        String wellFormed =
                recognise == 404 ? "{\"module\":\"M01\",\"reason\":\"ADMINISTRATIVE\",\"evidence\":\"x\"}" : "{}";

        // when // then
        assertThat(get(caller, recognitions)).as("recognitions").isEqualTo(read);
        assertThat(get(caller, unknown)).as("recognition").isEqualTo(read == 200 ? 404 : read);
        assertThat(post(caller, ENROLMENTS + recognitions, wellFormed))
                .as("recognise")
                .isEqualTo(recognise);
        assertThat(request(caller).delete(ENROLMENTS + unknown).statusCode())
                .as("withdraw recognition")
                .isEqualTo(withdraw);
        assertThat(post(caller, ENROLMENTS + "/" + enrolment + "/re-enrolment", ""))
                .as("re-enrol")
                .isEqualTo(reEnrol);
        assertThat(post(
                        caller,
                        ENROLMENTS + "/" + enrolment + "/re-evaluations",
                        move == 404 ? "{\"version\":\"0.2\",\"dryRun\":true}" : "{}"))
                .as("move")
                .isEqualTo(move);
        assertThat(post(caller, "/api/enrolment/v1/programmes/CECO/re-evaluations", "{}"))
                .as("move all")
                .isEqualTo(moveAll);
        assertThat(request(caller).get(JOBS).statusCode()).as("jobs").isEqualTo(jobs);
        assertThat(request(caller).get(JOBS + "/" + UUID.randomUUID()).statusCode())
                .as("job")
                .isEqualTo(jobs == 200 ? 404 : jobs);
        assertThat(request(caller)
                        .get(JOBS + "/" + UUID.randomUUID() + "/enrolments")
                        .statusCode())
                .as("enrolments of a job")
                .isEqualTo(jobs == 200 ? 404 : jobs);
    }

    @Test
    void shouldShowAnOperatorARecognitionWithoutPersonsAndEvidence() {
        // given
        UUID id = Service.enrol("CECO");
        String recognition = Steps.recognised(id, "M04", null);
        Steps.withdrawRecognition(id, recognition).then().statusCode(200);
        String path = Steps.recognitionsOf(id);

        // when // then
        for (String place : List.of(path + "/" + recognition, path)) {
            String json =
                    as("operator").get(place).then().statusCode(200).extract().asString();
            assertThat(json)
                    .contains("EQUIVALENT_UNIT", "\"evidence\":null", "\"recognisedBy\":null", "\"withdrawnBy\":null")
                    .doesNotContain("Certificate", TestTokens.subjectOf("coordinator1"));
        }
        as("instructor1")
                .get(path)
                .then()
                .body("items[0].evidence", startsWith("Certificate"))
                .body("items[0].withdrawnBy", equalTo(TestTokens.subjectOf("coordinator1")));
    }

    @Test
    void shouldNotLetStaffWithoutAnInstitutionMoveAnybody() {
        // given
        String homeless = TestTokens.of(user(List.of("coordinator"), Optional.empty()));
        String body = "{\"version\":\"0.2\"}";

        // when // then
        withToken(homeless)
                .body(body)
                .post("/api/enrolment/v1/programmes/CECO/re-evaluations")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        withToken(homeless)
                .body(body)
                .post(ENROLMENTS + "/" + enrolment + "/re-evaluations")
                .then()
                .statusCode(404);
        withToken(homeless).get(JOBS).then().statusCode(200).body("items.size()", equalTo(0));
    }

    private static int get(String caller, String path) {
        return request(caller).get(ENROLMENTS + path).statusCode();
    }

    private static int post(String caller, String path, String body) {
        return request(caller).body(body).post(path).statusCode();
    }
}
