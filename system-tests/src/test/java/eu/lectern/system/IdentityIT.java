package eu.lectern.system;

import static eu.lectern.system.Lectern.passed;
import static eu.lectern.system.Lectern.percent;
import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service checks the token itself. */
@ExtendWith(WholeSystem.class)
class IdentityIT {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void shouldLetAPartnersServiceAccountEnrolAndRecord(LocalStack stack, Lectern lectern) {
        String partner = stack.clientToken("partner-lv");
        String enrolment = lectern.enrolSomebody(partner, "CECO");

        lectern.record(partner, UUID.randomUUID().toString(), passed(enrolment, "M05-PROJECT"))
                .then()
                .statusCode(201);
    }

    @Test
    void shouldLetTheMoocPlatformRecordMoocResultsOfEveryInstitutionAndNothingElse(LocalStack stack, Lectern lectern) {
        // given
        String platform = stack.clientToken("mooc-platform");
        String latvian = lectern.enrolSomebody(stack.clientToken("partner-lv"), "CECO");
        String italian = lectern.enrolSomebody(stack.clientToken("partner-it"), "CECO");

        for (String enrolment : new String[] {latvian, italian}) {
            lectern.record(platform, UUID.randomUUID().toString(), percent(enrolment, "M05-MOOC-TEST", 80))
                    .then()
                    .statusCode(201);
            lectern.record(platform, UUID.randomUUID().toString(), passed(enrolment, "M05-PROJECT"))
                    .then()
                    .statusCode(403)
                    .contentType(PROBLEM);
        }
        lectern.enrol(platform, Map.of("learner", "x", "programme", "CECO"))
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }

    @Test
    void shouldRefuseALearnerWhoRecordsAResult(LocalStack stack, Lectern lectern) {
        String enrolment = lectern.enrolSomebody(stack.token("coordinator1"), "CECO");

        lectern.record(stack.token("learner1"), UUID.randomUUID().toString(), passed(enrolment, "M05-PROJECT"))
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }

    @Test
    void shouldAnswerAForeignEnrolmentLikeOneThatDoesNotExist(LocalStack stack, Lectern lectern) {
        // given
        String foreign = lectern.enrolSomebody(stack.clientToken("partner-it"), "CECO");
        String unknown = UUID.randomUUID().toString();
        String instructor = stack.token("instructor1");

        // when
        String forForeign = answerWithoutIds(lectern, instructor, foreign);
        String forUnknown = answerWithoutIds(lectern, instructor, unknown);

        // then
        assertThat(forForeign).isEqualTo(forUnknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", ".", "a.b", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void shouldRefuseAMissingOrForgedToken(String token, LocalStack stack) {
        for (String path : new String[] {
            stack.url(ServiceName.ENROLMENT) + "/api/enrolment/v1/enrolments",
            stack.url(ServiceName.ASSESSMENT) + "/api/assessment/v1/results?enrolment=" + UUID.randomUUID()
        }) {
            io.restassured.specification.RequestSpecification request = io.restassured.RestAssured.given();
            if (!token.isEmpty()) {
                request = request.header("Authorization", "Bearer " + token);
            }
            request.get(path).then().statusCode(401).contentType(PROBLEM);
        }
    }

    private static String answerWithoutIds(Lectern lectern, String token, String enrolment) {
        var response = lectern.record(token, UUID.randomUUID().toString(), passed(enrolment, "M05-PROJECT"));
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.contentType()).startsWith(PROBLEM);
        String progress = lectern.as(token, ServiceName.ENROLMENT)
                .accept(ContentType.JSON)
                .get("/api/enrolment/v1/enrolments/{id}", enrolment)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        return (response.statusCode() + response.asString() + progress).replace(enrolment, "ID");
    }
}
