package eu.lectern.enrolment.results;

import static eu.lectern.enrolment.fixture.Results.fail;
import static eu.lectern.enrolment.fixture.Results.pass;
import static eu.lectern.enrolment.fixture.Results.revocationOf;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.awaitProgress;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static eu.lectern.enrolment.fixture.Service.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResultIntakeIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldCompleteAModuleWhenItsLastResultArrives() {
        // given
        UUID enrolment = enrol("CECO");
        send(pass(enrolment, "M06-FACE-TO-FACE", 6), pass(enrolment, "M06-ONLINE-TASKS", 7));
        awaitModule(enrolment, "M06", "IN_PROGRESS");

        // when
        send(pass(enrolment, "M06-ONLINE-TEST", 9));

        // then
        awaitModule(enrolment, "M06", "COMPLETED");
        assertThat(progress(enrolment, "modulesCompleted")).isEqualTo(1);
        assertThat(progress(enrolment, "modules.find { it.code == 'M06' }.completedOn"))
                .isEqualTo("2026-01-09");
        assertThat(progress(enrolment, "hours.online.earned")).isEqualTo(5);
    }

    @Test
    void shouldAnnounceACompletionInTheWordsOfTheContract() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        send(pass(enrolment, "M22-PROJECT", 6));

        // then
        ConsumerRecord<String, byte[]> announced =
                awaitCompletions(enrolment, 1).getFirst();
        assertThat(Kafka.header(announced, "ce_type")).isEqualTo(EventTypes.MODULE_COMPLETED);
        assertThat(Kafka.header(announced, "ce_source")).isEqualTo("/lectern/enrolment");
        assertThat(Kafka.header(announced, "ce_subject")).isEqualTo(enrolment.toString());
        assertThat(Kafka.data(announced, CompletionChanged.class))
                .usingRecursiveComparison()
                .ignoringFields("decidedAt")
                .isEqualTo(new CompletionChanged(
                        enrolment,
                        2,
                        "LV-DEMO",
                        "CECO",
                        "M22",
                        LocalDate.parse("2026-01-06"),
                        LocalDate.parse("2026-01-06"),
                        "library-vet",
                        "0.2",
                        "hash-of-0.2",
                        Kafka.data(announced, CompletionChanged.class).decidedAt()));
    }

    @Test
    void shouldChangeNothingWhenResultsComeAgain() {
        // given
        UUID enrolment = enrol("CECO");
        ResultJudged project = pass(enrolment, "M22-PROJECT", 6);
        send(project);
        awaitModule(enrolment, "M22", "COMPLETED");

        // when
        send(project, project, project);
        send(pass(enrolment, "M01-PROJECT", 8));
        awaitModule(enrolment, "M01", "IN_PROGRESS");

        // then
        assertThat(progress(enrolment, "version")).isEqualTo(3);
        assertThat(awaitCompletions(enrolment, 1)).hasSize(1);
    }

    @Test
    void shouldReopenTheModuleWhenItsOnlyPassIsRevoked() {
        // given
        UUID enrolment = enrol("CECO");
        ResultJudged project = pass(enrolment, "M22-PROJECT", 6);
        send(project);
        awaitModule(enrolment, "M22", "COMPLETED");

        // when
        send(revocationOf(project));

        // then
        awaitModule(enrolment, "M22", "NOT_STARTED");
        CompletionChanged reopened = Kafka.data(awaitCompletions(enrolment, 2).getLast(), CompletionChanged.class);
        assertThat(reopened.completedOn()).isNull();
        assertThat(reopened.firstCompletedOn()).isEqualTo("2026-01-06");
    }

    @Test
    void shouldKeepTheFirstDateWhenAModuleIsCompletedAgain() {
        // given
        UUID enrolment = enrol("CECO");
        ResultJudged project = pass(enrolment, "M22-PROJECT", 6);
        send(project);
        awaitModule(enrolment, "M22", "COMPLETED");
        send(revocationOf(project));
        awaitModule(enrolment, "M22", "NOT_STARTED");

        // when
        send(pass(enrolment, "M22-PROJECT", 20));

        // then
        awaitModule(enrolment, "M22", "COMPLETED");
        CompletionChanged again = Kafka.data(awaitCompletions(enrolment, 3).getLast(), CompletionChanged.class);
        assertThat(again.completedOn()).isEqualTo("2026-01-20");
        assertThat(again.firstCompletedOn()).isEqualTo("2026-01-06");
    }

    @Test
    void shouldLetAnEarlierRevisionThatComesLateChangeNothing() {
        // given
        UUID enrolment = enrol("CECO");
        ResultJudged project = pass(enrolment, "M22-PROJECT", 6);
        send(revocationOf(project));

        // when
        send(project);
        send(pass(enrolment, "M01-PROJECT", 8));
        awaitModule(enrolment, "M01", "IN_PROGRESS");

        // then
        assertThat(progress(enrolment, "modules.find { it.code == 'M22' }.status"))
                .isEqualTo("NOT_STARTED");
        assertThat(Kafka.completions(enrolment)).isEmpty();
    }

    @Test
    void shouldGiveTheSameOutcomeInWhateverOrderAHistoryComes() {
        // given
        UUID inOrder = enrol("CECO");
        UUID shuffled = enrol("CECO");
        List<ResultJudged> history = history(shuffled);
        List<ResultJudged> delivery = new ArrayList<>(history);
        delivery.addAll(history.subList(3, 9));
        Collections.shuffle(delivery, new Random(42));

        // when
        send(history(inOrder).toArray(ResultJudged[]::new));
        delivery.forEach(ResultIntakeIT::send);

        // then
        awaitProgress(inOrder, "modules[0].parts[0].assessments[0].achievedOn", "2026-01-10");
        awaitProgress(shuffled, "modules", progress(inOrder, "modules"));
        assertThat(progress(shuffled, "hours")).isEqualTo(progress(inOrder, "hours"));
    }

    @Test
    void shouldCompleteAndReopenTheProgramme() {
        // given
        UUID enrolment = enrol("CECO");
        ResultJudged finalAssessment = pass(enrolment, "PROGRAMME-FINAL", 20);
        send(
                pass(enrolment, "M01-MOOC-TEST", 1),
                pass(enrolment, "M01-ONLINE-TASKS", 2),
                pass(enrolment, "M01-PROJECT", 3),
                pass(enrolment, "M04-MOOC-TEST", 4),
                pass(enrolment, "M04-SCENARIO", 5),
                pass(enrolment, "M06-FACE-TO-FACE", 6),
                pass(enrolment, "M06-ONLINE-TASKS", 7),
                pass(enrolment, "M06-ONLINE-TEST", 8),
                pass(enrolment, "M06-SCENARIO", 22),
                pass(enrolment, "M22-PROJECT", 9),
                pass(enrolment, "PROGRAMME-WORK-BASED", 21),
                finalAssessment);
        awaitProgress(enrolment, "modulesCompleted", 4);

        // when
        Service.as("coordinator1")
                .body(Map.of("modules", List.of("M06")))
                .put(Service.ENROLMENTS + "/" + enrolment + "/scenarios")
                .then()
                .statusCode(200);
        awaitProgress(enrolment, "completedOn", "2026-01-22");
        send(revocationOf(finalAssessment));

        // then
        awaitProgress(enrolment, "status", "IN_PROGRESS");
        assertThat(awaitCompletions(enrolment, 6))
                .extracting(message -> Kafka.header(message, "ce_type"))
                .endsWith(EventTypes.PROGRAMME_COMPLETED, EventTypes.PROGRAMME_REOPENED)
                .startsWith(
                        EventTypes.MODULE_COMPLETED,
                        EventTypes.MODULE_COMPLETED,
                        EventTypes.MODULE_COMPLETED,
                        EventTypes.MODULE_COMPLETED)
                .hasSize(6);
    }

    private static List<ResultJudged> history(UUID enrolment) {
        ResultJudged revoked = pass(enrolment, "M22-PROJECT", 4);
        ResultJudged corrected = fail(enrolment, "M06-ONLINE-TEST", 5);
        List<ResultJudged> history = new ArrayList<>(List.of(
                pass(enrolment, "M06-FACE-TO-FACE", 6),
                pass(enrolment, "M06-ONLINE-TASKS", 7),
                corrected,
                revoked,
                Results.correctionOf(corrected, Outcome.PASSED),
                revocationOf(revoked),
                fail(enrolment, "M01-MOOC-TEST", 8),
                pass(enrolment, "M01-MOOC-TEST", 12),
                pass(enrolment, "M01-MOOC-TEST", 10)));
        return history;
    }

    private static void send(ResultJudged... results) {
        Kafka.send(List.of(results).stream().map(Results::event).toList());
    }

    private static List<ConsumerRecord<String, byte[]>> awaitCompletions(UUID enrolment, int number) {
        return await().atMost(SOON).until(() -> Kafka.completions(enrolment), events -> events.size() >= number);
    }
}
