package eu.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.observing.Database;
import eu.lectern.system.observing.Settled;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.programme.Syllabus;
import eu.lectern.system.programme.Task;
import eu.lectern.system.rest.ResultsApi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole past can be read again, e.g. after a repair, and changes nothing. */
@ExtendWith(WholeSystem.class)
class ReplayIT {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Test
    void shouldChangeNothingWhenAllResultsAreReadAgainFromTheFirstOne(LocalStack stack, Lectern lectern) {
        // given
        completeAndReopenModules(stack, lectern);
        Settled settled = new Settled(stack);
        settled.await();
        Map<String, String> before = fingerprints(stack);
        long completionsBefore = settled.completions();
        Map<String, Long> deadLettersBefore = settled.deadLetters();

        // when
        stack.service(ServiceName.ENROLMENT).stop();
        try {
            assertThat(settled.rewindIntake())
                    .isGreaterThanOrEqualTo(Database.ofEnrolment(stack).count("evidence"));
        } finally {
            stack.service(ServiceName.ENROLMENT).start();
        }
        settled.await();

        // then
        assertThat(fingerprints(stack)).isEqualTo(before);
        assertThat(settled.completions()).isEqualTo(completionsBefore);
        assertThat(settled.deadLetters()).isEqualTo(deadLettersBefore);
    }

    /** So that the past holds at least passes, a correction that undoes one, and a revocation. */
    private static void completeAndReopenModules(LocalStack stack, Lectern lectern) {
        String token = stack.token("coordinator1");
        ResultsApi results = lectern.results(token);
        PublishedProgramme programme = lectern.programme(token, "CECO");
        UUID enrolment = lectern.enrolments(token).enrolSomebody("CECO");
        List<Task> tasks = Syllabus.of(programme, List.of());
        List<ResultView> recorded = results.recordAllNow(
                UUID.randomUUID().toString(),
                tasks.stream().map(task -> task.passed(enrolment, DAY)).toList());
        ResultView revoked = recorded.getFirst();
        results.revoke(revoked.id(), revoked.revision(), "recorded for somebody else")
                .expect(200);
        ResultView corrected = recorded.getLast();
        results.correct(
                        corrected.id(),
                        corrected.revision(),
                        tasks.getLast().failing().correction(DAY, "not reached after all"))
                .expect(200);
    }

    private static Map<String, String> fingerprints(LocalStack stack) {
        Database database = Database.ofEnrolment(stack);
        return Stream.of("evidence", "submission", "progress", "decision", "recognition")
                .collect(Collectors.toMap(Function.identity(), database::fingerprint));
    }
}
