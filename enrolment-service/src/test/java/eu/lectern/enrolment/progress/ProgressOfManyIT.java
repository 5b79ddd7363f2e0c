package eu.lectern.enrolment.progress;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressOfManyIT {

    private static final String PATH = "/api/enrolment/v1/progress";

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldAnswerForEachThatTheCallerMaySee() {
        // given
        UUID begun = enrol("CECO");
        UUID untouched = enrol("DTF");
        UUID foreign = enrol("coordinator2", Map.of("learner", "L-" + UUID.randomUUID(), "programme", "CECO"));
        Kafka.send(List.of(event(Results.pass(begun, "M22-PROJECT", 6))));
        awaitModule(begun, "M22", "COMPLETED");

        // when
        Response progress = as("coordinator1")
                .queryParam("enrolment", begun, untouched, foreign, UUID.randomUUID(), begun)
                .get(PATH);

        // then
        progress.then()
                .statusCode(200)
                .body("items.enrolment", containsInAnyOrder(begun.toString(), untouched.toString()))
                .body("items.find { it.enrolment == '" + begun + "' }.modulesCompleted", equalTo(1));
    }

    @Test
    void shouldShowALearnerNobodyElses() {
        // given
        UUID enrolment = enrol("CECO");

        // when // then
        as("learner1")
                .queryParam("enrolment", enrolment)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Service.asClient("mooc-platform")
                .queryParam("enrolment", enrolment)
                .get(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldRefuseNoneTooManyAndMalformedOnes() {
        // given
        List<String> tooMany = Collections.nCopies(201, UUID.randomUUID().toString());

        // when // then
        as("coordinator1").get(PATH).then().statusCode(400).body("violations[0].field", equalTo("enrolment"));
        as("coordinator1")
                .queryParam("enrolment", "1")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("enrolment"));
        as("coordinator1")
                .queryParam("enrolment", tooMany)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("enrolment"));
    }

    @Test
    void shouldCountTheWholeListWhenAsked() {
        // given
        String learner = "L-" + UUID.randomUUID();
        enrol("coordinator1", Map.of("learner", learner, "programme", "CECO"));
        enrol("coordinator1", Map.of("learner", learner, "programme", "DTF"));

        // when
        Response page = as("coordinator1")
                .queryParam("learner", learner)
                .queryParam("limit", 1)
                .queryParam("total", true)
                .get(Service.ENROLMENTS);

        // then
        page.then().statusCode(200).body("items", hasSize(1)).body("total", equalTo(2));
        as("coordinator1")
                .queryParam("total", "perhaps")
                .get(Service.ENROLMENTS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("total"));
    }
}
