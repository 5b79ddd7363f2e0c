package eu.lectern.enrolment.progress;

import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static eu.lectern.enrolment.fixture.Service.progressOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressIT {

    @Inject
    ObjectMapper json;

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldAnswerInTheWordsOfTheContract() throws JsonProcessingException {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(
                Results.event(Results.fail(enrolment, "M04-MOOC-TEST", 5)),
                Results.event(Results.pass(enrolment, "M04-SCENARIO", 6))));
        awaitModule(enrolment, "M04", "IN_PROGRESS");

        // when
        String body = as("coordinator1").get(progressOf(enrolment)).asString();

        // then
        ProgressView.ModuleView m04 =
                json.readValue(body, ProgressView.class).modules().get(1);
        assertThat(m04)
                .isEqualTo(new ProgressView.ModuleView(
                        "M04",
                        ProgressView.ModuleStatus.IN_PROGRESS,
                        null,
                        List.of(
                                new ProgressView.PartView(
                                        DeliveryPart.MOOC,
                                        ProgressView.PartStatus.NEEDS_REVISION,
                                        null,
                                        List.of(new ProgressView.AssessmentView(
                                                "M04-MOOC-TEST",
                                                AssessmentKind.TEST,
                                                ProgressView.AssessmentStatus.FAILED,
                                                null))),
                                new ProgressView.PartView(
                                        DeliveryPart.WORK_BASED,
                                        ProgressView.PartStatus.PASSED,
                                        LocalDate.parse("2026-01-06"),
                                        List.of(new ProgressView.AssessmentView(
                                                "M04-SCENARIO",
                                                AssessmentKind.SCENARIO,
                                                ProgressView.AssessmentStatus.PASSED,
                                                LocalDate.parse("2026-01-06")))))));
    }

    @Test
    void shouldSayThatNothingHasChangedSinceTheVersionThatTheCallerHas() {
        // given
        UUID enrolment = enrol("CECO");
        String version = as("coordinator1").get(progressOf(enrolment)).header("ETag");

        // when // then
        assertThat(version).isEqualTo("\"1\"");
        as("coordinator1")
                .header("If-None-Match", version)
                .get(progressOf(enrolment))
                .then()
                .statusCode(304)
                .body(emptyString());
        as("coordinator1")
                .header("If-None-Match", "\"0\"")
                .get(progressOf(enrolment))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }
}
