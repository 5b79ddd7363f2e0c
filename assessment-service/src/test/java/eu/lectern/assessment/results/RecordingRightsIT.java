package eu.lectern.assessment.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecordingRightsIT extends ServiceIT {

    @ParameterizedTest
    @CsvSource({
        "instructor1,   201, 201",
        "coordinator1,  201, 201",
        "partner-lv,    201, 201",
        "instructor2,   422, 422",
        "coordinator2,  422, 422",
        "partner-it,    422, 422",
        "mooc-platform, 201, 403",
        "learner1,      403, 403",
        "learner3,      403, 403",
        "operator,      403, 403",
        "editor,        403, 403",
        "editor-lv,     403, 403"
    })
    void shouldLetEachRoleRecordWhatItMay(String caller, int mooc, int project) {
        // given
        UUID enrolment = given.enrolment();

        // then
        Api.post(Api.anyone(caller), Api.moocTest(enrolment, "80")).statusCode(mooc);
        Api.post(Api.anyone(caller), Api.passedProject(enrolment)).statusCode(project);
    }

    @Test
    void shouldAskForAToken() {
        Api.post(given(), Api.passedProject(UUID.randomUUID())).statusCode(401).contentType("application/problem+json");
    }

    @Test
    void shouldRefuseABadToken() {
        Api.post(given().auth().oauth2("not.a.token"), Api.passedProject(UUID.randomUUID()))
                .statusCode(401);
    }

    @Test
    void shouldRefuseAnExpiredToken() {
        Api.post(given().auth().oauth2(TestTokens.expiredForUser("instructor1")), Api.passedProject(UUID.randomUUID()))
                .statusCode(401);
    }

    @Test
    void shouldAnswerAlikeForAnUnknownEnrolmentAndAnotherInstitutions() {
        // given
        UUID foreign = given.enrolment("IT-DEMO", TestTokens.subjectOf("learner3"));
        UUID unknown = UUID.randomUUID();

        // when
        Response toForeign = Api.post(Api.as("instructor1"), newKey(), Api.passedProject(foreign));
        Response toUnknown = Api.post(Api.as("instructor1"), newKey(), Api.passedProject(unknown));

        // then
        assertThat(toForeign.statusCode()).isEqualTo(toUnknown.statusCode()).isEqualTo(422);
        assertThat(toForeign.asString()).isEqualTo(toUnknown.asString()).doesNotContain(foreign.toString());
        toForeign.then().body("violations.field", hasItem("enrolment"));
    }

    @Test
    void shouldTellAMoocProviderWhyNot() {
        // given
        UUID enrolment = given.enrolment();

        // then
        Api.post(Api.asClient("mooc-platform"), Api.passedProject(enrolment))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("assessment"))
                .body("detail", equalTo("A MOOC provider records the MOOC's assessments only."));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
