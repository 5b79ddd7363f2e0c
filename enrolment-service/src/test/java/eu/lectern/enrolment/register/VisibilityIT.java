package eu.lectern.enrolment.register;

import static eu.lectern.enrolment.fixture.Callers.request;
import static eu.lectern.enrolment.fixture.Callers.user;
import static eu.lectern.enrolment.fixture.Callers.withToken;
import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.enrolment.fixture.Service;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see and do what, for every role and endpoint. The enrolment at stake is learner1's, of LV-DEMO. */
@QuarkusTest
class VisibilityIT {

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
        // caller,      enrolment, progress, decisions, scenarios, list, enrol
        "coordinator1,  200,       200,      200,       200,       200,  400",
        "partner-lv,    200,       200,      200,       200,       200,  400",
        "instructor1,   200,       200,      200,       200,       200,  403",
        "learner1,      200,       200,      200,       200,       200,  403",
        "learner2,      404,       404,      404,       404,       200,  403",
        "learner3,      404,       404,      404,       404,       200,  403",
        "coordinator2,  404,       404,      404,       404,       200,  400",
        "partner-it,    404,       404,      404,       404,       200,  400",
        "instructor2,   404,       404,      404,       404,       200,  403",
        "mooc-platform, 200,       403,      403,       403,       403,  403",
        "operator,      200,       200,      200,       200,       200,  403",
        "editor,        403,       403,      403,       403,       403,  403",
        "nobody,        401,       401,      401,       401,       401,  401",
        "expired,       401,       401,      401,       401,       401,  401",
        "forged,        401,       401,      401,       401,       401,  401"
    })
    void shouldAnswerEachCallerAsTheirRoleAllows(
            String caller, int one, int progress, int decisions, int scenarios, int list, int enrol) {
        // when // then
        assertThat(get(caller, "/" + enrolment)).as("enrolment").isEqualTo(one);
        assertThat(get(caller, "/" + enrolment + "/progress")).as("progress").isEqualTo(progress);
        assertThat(get(caller, "/" + enrolment + "/decisions")).as("decisions").isEqualTo(decisions);
        assertThat(get(caller, "/" + enrolment + "/scenarios")).as("scenarios").isEqualTo(scenarios);
        assertThat(get(caller, "")).as("list").isEqualTo(list);
        assertThat(request(caller).body("{}").post(ENROLMENTS).statusCode())
                .as("enrol")
                .isEqualTo(enrol);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator2,  404",
        "partner-it,    404",
        "instructor1,   403",
        "learner1,      403",
        "operator,      403",
        "mooc-platform, 403",
        "nobody,        401"
    })
    void shouldNotLetJustAnyoneWithdraw(String caller, int status) {
        // when // then
        assertThat(request(caller)
                        .post(ENROLMENTS + "/" + enrolment + "/withdrawal")
                        .statusCode())
                .isEqualTo(status);
        assertThat(as("coordinator1").get(ENROLMENTS + "/" + enrolment).<String>path("status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void shouldListTheInstitutionsEnrolmentsToItsStaffOnly() {
        // when // then
        list("coordinator1").body("items.institution", everyItem(equalTo("LV-DEMO")));
        ofL1("coordinator1").body("items.id", hasItem(enrolment));
        ofL1("coordinator2").body("items.id", not(hasItem(enrolment)));
    }

    @Test
    void shouldListALearnerTheirOwnOnly() {
        // when // then
        list("learner1")
                .body("items.subject", everyItem(equalTo(TestTokens.subjectOf("learner1"))))
                .body("items.id", hasItem(enrolment));
        list("learner2").body("items.id", not(hasItem(enrolment)));
    }

    @Test
    void shouldShowAnOperatorAllInstitutionsAndNoPersonalData() {
        // given
        as("coordinator2")
                .body(Map.of("learner", "L-" + UUID.randomUUID(), "programme", "CECO"))
                .post(ENROLMENTS)
                .then()
                .statusCode(201);

        // when // then
        list("operator")
                .body("items.institution", hasItem("LV-DEMO"))
                .body("items.learner", everyItem(nullValue()))
                .body("items.subject", everyItem(nullValue()));
        as("operator")
                .queryParam("learner", "L-1")
                .get(ENROLMENTS)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("learner")));
        get("operator", "/" + enrolment);
        as("operator")
                .get(ENROLMENTS + "/" + enrolment)
                .then()
                .body("learner", nullValue())
                .body("subject", nullValue())
                .body("institution", equalTo("LV-DEMO"));
    }

    @Test
    void shouldShowAMoocProviderNoPersonalData() {
        // when // then
        request("mooc-platform")
                .get(ENROLMENTS + "/" + enrolment)
                .then()
                .statusCode(200)
                .body("learner", nullValue())
                .body("subject", nullValue())
                .body("programme", equalTo("CECO"));
    }

    @Test
    void shouldNotLetAMoocProviderSeeMoreByAnotherRole() {
        // given
        String both = TestTokens.of(user(List.of("mooc-provider", "learner"), Optional.empty()));

        // when // then
        withToken(both).get(ENROLMENTS).then().statusCode(200).body("items.size()", equalTo(0));
        withToken(both).get(ENROLMENTS + "/" + enrolment + "/progress").then().statusCode(404);
    }

    @Test
    void shouldNotLetAnInstructorWhoLearnsChooseForOthers() {
        // given
        String both = TestTokens.of(user(List.of("instructor", "learner"), Optional.of("LV-DEMO")));

        // when // then
        withToken(both)
                .body(Map.of("modules", List.of()))
                .put(ENROLMENTS + "/" + enrolment + "/scenarios")
                .then()
                .statusCode(404);
        withToken(both).get(ENROLMENTS + "/" + enrolment).then().statusCode(200);
    }

    @Test
    void shouldRefuseStaffWithoutAnInstitution() {
        // given
        String homeless = TestTokens.of(user(List.of("coordinator"), Optional.empty()));

        // when // then
        withToken(homeless)
                .body(Map.of("learner", "L-1", "programme", "CECO"))
                .post(ENROLMENTS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        withToken(homeless).get(ENROLMENTS).then().statusCode(200).body("items.size()", equalTo(0));
        withToken(homeless).get(ENROLMENTS + "/" + enrolment).then().statusCode(404);
    }

    /** Those that the caller's institution has of its learner L-1. */
    private static ValidatableResponse ofL1(String caller) {
        return as(caller)
                .queryParam("learner", "L-1")
                .queryParam("limit", "200")
                .get(ENROLMENTS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String caller) {
        return as(caller).queryParam("limit", "200").get(ENROLMENTS).then().statusCode(200);
    }

    private static int get(String caller, String path) {
        return request(caller).get(ENROLMENTS + path).statusCode();
    }
}
