package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Service.ENROLMENTS;
import static eu.lectern.enrolment.fixture.Service.as;
import static org.hamcrest.Matchers.equalTo;

import eu.lectern.enrolment.fixture.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As on the first start, before the catalogue has spoken; the other tests publish the curriculum again. */
@QuarkusTest
class NothingPublishedIT {

    @BeforeEach
    void forgetEverything() {
        Database.execute("truncate curriculum_version, enrolment, progress, decision cascade");
    }

    @Test
    void shouldAskToComeBackLater() {
        // when // then
        as("coordinator1")
                .body(Map.of("learner", "L-1", "programme", "CECO"))
                .post(ENROLMENTS)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void shouldStillAnswerLists() {
        // when // then
        as("coordinator1").get(ENROLMENTS).then().statusCode(200).body("items.size()", equalTo(0));
    }
}
