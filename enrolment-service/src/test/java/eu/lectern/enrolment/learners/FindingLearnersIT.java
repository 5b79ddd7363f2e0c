package eu.lectern.enrolment.learners;

import static eu.lectern.enrolment.fixture.Callers.request;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import eu.lectern.enrolment.fixture.Service;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FindingLearnersIT {

    private static final String LEARNERS = "/api/enrolment/v1/learners";

    @BeforeEach
    void awaitCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldFindALearnerByTheInstitutionsOwnReference() {
        // given
        String reference = "R-" + UUID.randomUUID();
        UUID enrolment = enrol("coordinator1", Map.of("learner", reference, "programme", "CECO"));
        String learner = as("coordinator1")
                .get(Service.ENROLMENTS + "/" + enrolment)
                .then()
                .extract()
                .path("learnerId");

        // when // then
        as("coordinator1")
                .queryParam("reference", reference)
                .get(LEARNERS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(learner))
                .body("items[0].reference", equalTo(reference))
                .body("items[0].knownSince", notNullValue());
        as("coordinator1").get(LEARNERS + "/" + learner).then().statusCode(200).body("id", equalTo(learner));
    }

    @Test
    void shouldFindNoLearnerOfAnotherInstitution() {
        // given
        String reference = "R-" + UUID.randomUUID();
        enrol("coordinator1", Map.of("learner", reference, "programme", "CECO"));

        // when // then
        as("coordinator2")
                .queryParam("reference", reference)
                .get(LEARNERS)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void shouldShowALearnerThemselfOnly() {
        // given
        as("coordinator1")
                .body(Map.of("learner", "L-1", "subject", TestTokens.subjectOf("learner1"), "programme", "CECO"))
                .post(Service.ENROLMENTS);
        enrol("CECO");

        // when // then
        as("learner1")
                .get(LEARNERS)
                .then()
                .statusCode(200)
                .body("items.subject", everyItem(equalTo(TestTokens.subjectOf("learner1"))))
                .body("items", hasSize(1));
    }

    @Test
    void shouldGivePageAfterPageWithoutLeavingOneOut() {
        // given
        List<UUID> enrolments = List.of(enrol("CECO"), enrol("CECO"), enrol("CECO"));

        // when
        Set<String> seen = new HashSet<>();
        String after = "";
        do {
            JsonPath page = as("coordinator1")
                    .queryParam("limit", 2)
                    .queryParam("after", after.isEmpty() ? List.of() : List.of(after))
                    .get(LEARNERS)
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            after = String.valueOf(page.getString("next"));
        } while (!after.equals("null"));

        // then
        for (UUID enrolment : enrolments) {
            assertThat(seen)
                    .contains(as("coordinator1")
                            .get(Service.ENROLMENTS + "/" + enrolment)
                            .jsonPath()
                            .getString("learnerId"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partner-lv,    200",
        "instructor1,   403",
        "mooc-platform, 403",
        "operator,      403",
        "editor,        403",
        "nobody,        401"
    })
    void shouldLetInThoseWhoMayKnowLearners(String caller, int status) {
        assertThat(request(caller).get(LEARNERS).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference=%00", "subject=%07", "limit=0", "limit=x", "after=x"})
    void shouldNameTheParameterThatIsWrong(String parameter) {
        as("coordinator1")
                .urlEncodingEnabled(false)
                .get(LEARNERS + "?" + parameter)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(parameter.substring(0, parameter.indexOf('='))));
    }

    @Test
    void shouldNameAnIdThatIsNone() {
        as("coordinator1").get(LEARNERS + "/17").then().statusCode(400).body("violations[0].field", equalTo("id"));
    }
}
