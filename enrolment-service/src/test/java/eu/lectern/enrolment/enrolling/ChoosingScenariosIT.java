package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static eu.lectern.enrolment.fixture.Service.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.lectern.enrolment.fixture.AtOnce;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChoosingScenariosIT {

    private static final String WORK_BASED_OF_M06 =
            "modules.find { it.code == 'M06' }.parts.find { it.part == 'WORK_BASED' }.status";

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldRequireAScenarioFromWhenItIsChosen() {
        // given
        UUID enrolment = enrol("CECO");
        assertThat(progress(enrolment, WORK_BASED_OF_M06)).isEqualTo("NOT_REQUIRED");

        // when
        as("coordinator1")
                .body(Map.of("modules", List.of("M06", "M01")))
                .put(path(enrolment))
                .then()
                .statusCode(200)
                .body("modules", equalTo(List.of("M01", "M06")))
                .body("reachableHours", equalTo(19))
                .body("warnings", empty());

        // then
        assertThat(progress(enrolment, WORK_BASED_OF_M06)).isEqualTo("NOT_STARTED");
        assertThat(progress(enrolment, "version")).isEqualTo(2);
        as("coordinator1").get(path(enrolment)).then().body("modules", equalTo(List.of("M01", "M06")));
    }

    @Test
    void shouldReplaceOnlyTheChoiceThatWasSeen() {
        // given
        UUID enrolment = enrol("CECO");
        String seen = as("coordinator1").get(path(enrolment)).header("ETag");
        String now =
                choose(enrolment, seen, "M01").then().statusCode(200).extract().header("ETag");

        // then
        assertThat(now).isNotEqualTo(seen);
        choose(enrolment, seen, "M06").then().statusCode(412).body("type", equalTo("/problems/precondition-failed"));
        choose(enrolment, "W/" + now, "M06").then().statusCode(412);
        choose(enrolment, "nonsense", "M06").then().statusCode(400);
        as("coordinator1")
                .get(path(enrolment))
                .then()
                .header("ETag", equalTo(now))
                .body("modules", equalTo(List.of("M01")));
        choose(enrolment, now, "M06").then().statusCode(200).body("modules", equalTo(List.of("M06")));
        choose(enrolment, "*", "M01").then().statusCode(200);
    }

    @Test
    void shouldLetOneOfTwoConcurrentChangesOfOneChoiceThrough() {
        // given
        UUID enrolment = enrol("CECO");
        String seen = as("coordinator1").get(path(enrolment)).header("ETag");

        // when
        List<Integer> statuses = AtOnce.run(List.of(
                () -> choose(enrolment, seen, "M01").statusCode(),
                () -> choose(enrolment, seen, "M06").statusCode()));

        // then
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    private static Response choose(UUID enrolment, String ifMatch, String module) {
        return as("coordinator1")
                .header("If-Match", ifMatch)
                .body(Map.of("modules", List.of(module)))
                .put(path(enrolment));
    }

    @Test
    void shouldWarnOfAChoiceThatCannotReachTheHoursAndTakeIt() {
        // given
        UUID enrolment = enrol("CECO");

        // when // then
        as("coordinator1")
                .body(Map.of("modules", List.of()))
                .put(path(enrolment))
                .then()
                .statusCode(200)
                .body("reachableHours", equalTo(5))
                .body("requiredHours", equalTo(10))
                .body("warnings[0]", containsString("5 hours"));
    }

    @Test
    void shouldLetALearnerChooseTheirOwn() {
        // given
        UUID enrolment = enrolOnce("learner1");

        // when // then
        as("learner1")
                .body(Map.of("modules", List.of("M06")))
                .put(path(enrolment))
                .then()
                .statusCode(200);
        as("learner2")
                .body(Map.of("modules", List.of()))
                .put(path(enrolment))
                .then()
                .statusCode(404);
        as("instructor1")
                .body(Map.of("modules", List.of()))
                .put(path(enrolment))
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNameEachModuleThatCannotBeChosen() {
        // given
        UUID enrolment = enrol("CECO");

        // when // then
        as("coordinator1")
                .body(Map.of("modules", Arrays.asList("M06", "M04", "M99", null)))
                .put(path(enrolment))
                .then()
                .statusCode(400)
                .body("violations", hasSize(3))
                .body("violations.field", equalTo(List.of("modules[1]", "modules[2]", "modules[3]")));
    }

    @Test
    void shouldAskForTheModules() {
        // given
        UUID enrolment = enrol("CECO");

        // when // then
        for (String body : List.of("{}", "{\"modules\":null}", "null", "")) {
            as("coordinator1")
                    .body(body)
                    .put(path(enrolment))
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("modules"));
        }
    }

    private static String path(UUID enrolment) {
        return ENROLMENTS + "/" + enrolment + "/scenarios";
    }

    /** The realm's learners are the same in every test, so one may be enrolled already. */
    private static UUID enrolOnce(String user) {
        String location = as("coordinator1")
                .body(Map.of("subject", TestTokens.subjectOf(user), "programme", "CECO"))
                .post(ENROLMENTS)
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
