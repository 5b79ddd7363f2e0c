package eu.lectern.enrolment.results;

import static eu.lectern.enrolment.fixture.Results.assessed;
import static eu.lectern.enrolment.fixture.Results.combined;
import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Results.revocationOf;
import static eu.lectern.enrolment.fixture.Results.submission;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.awaitProgress;
import static eu.lectern.enrolment.fixture.Service.enrol;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionIntakeIT {

    private static final String PROJECT_OF_M22 =
            "modules.find { it.code == 'M22' }.parts.find { it.part == 'PROJECT' }.status";

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldFollowASubmissionThroughAssessmentAndRevocation() {
        // given
        UUID enrolment = enrol("CECO");
        WorkSubmitted work = submission(enrolment, "M22-PROJECT", 4);
        ResultJudged insufficient = assessed(work, Outcome.FAILED, 5);

        // when // then
        Kafka.send(List.of(event(work)));
        awaitProgress(enrolment, PROJECT_OF_M22, "AWAITING_ASSESSMENT");
        Kafka.send(List.of(event(insufficient)));
        awaitProgress(enrolment, PROJECT_OF_M22, "NEEDS_REVISION");
        Kafka.send(List.of(event(revocationOf(insufficient))));
        awaitProgress(enrolment, PROJECT_OF_M22, "AWAITING_ASSESSMENT");
        Kafka.send(List.of(event(assessed(work, Outcome.PASSED, 6))));
        awaitProgress(enrolment, PROJECT_OF_M22, "PASSED");
    }

    @Test
    void shouldTakeTheResultBeforeTheSubmissionThatItAssessed() {
        // given
        UUID enrolment = enrol("CECO");
        WorkSubmitted work = submission(enrolment, "M22-PROJECT", 4);

        // when
        Kafka.send(List.of(event(assessed(work, Outcome.FAILED, 5)), event(work), event(work)));

        // then
        awaitProgress(enrolment, PROJECT_OF_M22, "NEEDS_REVISION");
    }

    @Test
    void shouldCompleteBothModulesByOneProjectThatServesBoth() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        Kafka.send(List.of(event(combined(enrolment, "M01-PROJECT", List.of("M22-PROJECT"), 4))));

        // then
        awaitModule(enrolment, "M22", "COMPLETED");
        awaitProgress(
                enrolment, "modules.find { it.code == 'M01' }.parts.find { it.part == 'PROJECT' }.status", "PASSED");
    }
}
