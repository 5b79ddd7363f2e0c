package eu.lectern.system;

import static eu.lectern.system.Lectern.passed;
import static eu.lectern.system.Lectern.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class LearnerJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROGRESS = """
            query ($id: ID!) {
              enrolment(id: $id) {
                programme { code }
                progress { version modulesCompleted modulesTotal modules { module { code title } status completedOn } }
              }
            }""";

    @Test
    void shouldCompleteAModuleFromResultsRecordedByTheInstructorUnderTheLearnersEyes(
            LocalStack stack, Lectern lectern) {
        // given
        String coordinator = stack.token("coordinator1");
        String instructor = stack.token("instructor1");
        String learner = stack.token("learner1");
        String enrolment = lectern.enrol(
                        coordinator, Map.of("subject", subjectOf(learner), "learner", "learner1", "programme", "CECO"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // when
        lectern.record(instructor, key(), percent(enrolment, "M06-MOOC-TEST", 82.5))
                .then()
                .statusCode(201);
        lectern.record(instructor, key(), passed(enrolment, "M06-ONLINE-TASKS"))
                .then()
                .statusCode(201);
        lectern.record(instructor, key(), percent(enrolment, "M06-ONLINE-TEST", 75))
                .then()
                .statusCode(201);
        long acknowledged = System.nanoTime();

        // then
        await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() ->
                        "COMPLETED".equals(statusOfM06(lectern.graphql(learner, PROGRESS, Map.of("id", enrolment)))));
        System.out.printf(
                "[system] from acknowledged result to visible completion: %d ms%n",
                Duration.ofNanos(System.nanoTime() - acknowledged).toMillis());
        JsonPath seen = lectern.graphql(learner, PROGRESS, Map.of("id", enrolment));
        assertThat(seen.getInt("data.enrolment.progress.modulesCompleted")).isEqualTo(1);
        assertThat(seen.getInt("data.enrolment.progress.modulesTotal")).isEqualTo(35);
        assertThat(seen.getString("data.enrolment.programme.code")).isEqualTo("CECO");
    }

    @Test
    void shouldNotCompleteAModuleOfWhichATestWasFailedByAHundredth(LocalStack stack, Lectern lectern) {
        // given
        String coordinator = stack.token("coordinator1");
        String enrolment = lectern.enrolSomebody(coordinator, "CECO");
        lectern.record(coordinator, key(), percent(enrolment, "M06-MOOC-TEST", 74.99));
        lectern.record(coordinator, key(), percent(enrolment, "M06-ONLINE-TEST", 75));
        lectern.record(coordinator, key(), passed(enrolment, "M06-ONLINE-TASKS"));

        // when
        await().atMost(PATIENCE)
                .until(() -> "PASSED"
                        .equals(lectern.progress(coordinator, enrolment)
                                .getString("modules.find { it.code == 'M06' }.parts.find { it.part == 'ONLINE' }"
                                        + ".status")));

        // then
        assertThat(lectern.moduleStatus(coordinator, enrolment, "M06")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void shouldHideALearnersEnrolmentFromOtherInstitutionsAndLearners(LocalStack stack, Lectern lectern) {
        // given
        String enrolment = lectern.enrolSomebody(stack.token("coordinator1"), "DTF");

        for (String stranger : new String[] {"coordinator2", "instructor2", "learner2", "learner3"}) {
            // when
            JsonPath answer = lectern.graphql(stack.token(stranger), PROGRESS, Map.of("id", enrolment));

            // then
            assertThat(answer.getMap("data.enrolment")).as(stranger).isNull();
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
            lectern.as(stack.token(stranger), ServiceName.ENROLMENT)
                    .get("/api/enrolment/v1/enrolments/{id}/progress", enrolment)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void shouldShowThePublishedCatalogueToAnyone(Lectern lectern) {
        lectern.anonymous(ServiceName.CATALOG)
                .queryParam("limit", 200)
                .get("/api/catalog/v1/modules")
                .then()
                .statusCode(200)
                .body("items", hasSize(38))
                .body("next", nullValue());
    }

    private static String statusOfM06(JsonPath answer) {
        return answer.getString("data.enrolment.progress.modules.find { it.module.code == 'M06' }.status");
    }

    private static String subjectOf(String token) {
        String claims = new String(
                java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        return JsonPath.from(claims).getString("sub");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
