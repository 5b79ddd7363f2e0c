package eu.lectern.system;

import static eu.lectern.system.Lectern.passed;
import static eu.lectern.system.Lectern.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is acknowledged is never lost, whichever part dies. */
@ExtendWith(WholeSystem.class)
class CrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LEARNERS = 8;

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void shouldLoseNothingWhenAServiceIsKilledWhileResultsAreRecorded(
            ServiceName victim, LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        List<String> enrolments = enrolLearners(lectern, token);

        try (PersistentRecorder recorder = new PersistentRecorder(lectern, token)) {
            // when
            CompletableFuture<Void> recording = recorder.record(resultsOfM06(enrolments));
            await().atMost(PATIENCE).until(() -> recorder.acknowledged() >= LEARNERS / 2);
            stack.service(victim).kill();
            stack.service(victim).start();
            recording
                    .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();

            // then
            assertThat(recorder.acknowledged()).isEqualTo(LEARNERS * 3);
        }
        enrolments.forEach(enrolment -> awaitCompletion(lectern, token, enrolment));
        enrolments.forEach(enrolment ->
                assertThat(recordedResults(lectern, token, enrolment)).isEqualTo(3));
    }

    @Test
    void shouldDelayCompletionAndLoseNothingWhenTheBrokerIsKilledWhileResultsAreRecorded(
            LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        List<String> enrolments = enrolLearners(lectern, token);
        stack.kafka().kill();

        try (PersistentRecorder recorder = new PersistentRecorder(lectern, token)) {
            // when
            recorder.record(resultsOfM06(enrolments))
                    .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();

            // then
            assertThat(recorder.acknowledged()).isEqualTo(LEARNERS * 3);
            enrolments.forEach(enrolment ->
                    assertThat(lectern.moduleStatus(token, enrolment, "M06")).isEqualTo("NOT_STARTED"));
        } finally {
            stack.kafka().start();
        }
        enrolments.forEach(enrolment -> awaitCompletion(lectern, token, enrolment));
    }

    @Test
    void shouldLoseNothingWhenPostgresIsKilledWhileResultsAreRecorded(LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        List<String> enrolments = enrolLearners(lectern, token);

        try (PersistentRecorder recorder = new PersistentRecorder(lectern, token)) {
            // when
            CompletableFuture<Void> recording = recorder.record(resultsOfM06(enrolments));
            await().atMost(PATIENCE).until(() -> recorder.acknowledged() >= LEARNERS / 2);
            stack.postgres().kill();
            stack.postgres().start();
            recording
                    .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        }

        // then
        enrolments.forEach(enrolment -> awaitCompletion(lectern, token, enrolment));
        enrolments.forEach(enrolment ->
                assertThat(recordedResults(lectern, token, enrolment)).isEqualTo(3));
    }

    private static List<String> enrolLearners(Lectern lectern, String token) {
        List<String> enrolments = new ArrayList<>();
        for (int learner = 0; learner < LEARNERS; learner++) {
            enrolments.add(lectern.enrolSomebody(token, "CECO"));
        }
        return enrolments;
    }

    private static List<Map<String, Object>> resultsOfM06(List<String> enrolments) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (String enrolment : enrolments) {
            results.add(percent(enrolment, "M06-MOOC-TEST", 80));
            results.add(percent(enrolment, "M06-ONLINE-TEST", 80));
            results.add(passed(enrolment, "M06-ONLINE-TASKS"));
        }
        return results;
    }

    private static void awaitCompletion(Lectern lectern, String token, String enrolment) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> "COMPLETED".equals(lectern.moduleStatus(token, enrolment, "M06")));
    }

    private static int recordedResults(Lectern lectern, String token, String enrolment) {
        return lectern.as(token, ServiceName.ASSESSMENT)
                .queryParam("enrolment", enrolment)
                .get("/api/assessment/v1/results")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }
}
