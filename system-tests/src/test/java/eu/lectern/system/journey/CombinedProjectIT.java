package eu.lectern.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.stack.LocalStack;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.observing.CompletionFeed;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.programme.Syllabus;
import eu.lectern.system.programme.Task;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One project may serve several modules ("Apvienot ar citu moduli": 22, 31 and 35 in the source). */
@ExtendWith(WholeSystem.class)
class CombinedProjectIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void shouldCompleteEveryModuleThatOneProjectServesAndReopenThemAllWhenItIsRevoked(
            LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        PublishedProgramme programme = lectern.programme(token, "CECO");
        CurriculumModule leader = leader(programme);
        List<CurriculumModule> partners = partners(programme, leader);
        assertThat(partners).hasSizeGreaterThanOrEqualTo(2);
        try (CompletionFeed feed = CompletionFeed.open(stack.kafka().bootstrapServers())) {
            Learner learner = Learner.enrolled(lectern, token, "CECO", feed);
            learner.results().recordAllNow(key(), allButTheProjects(learner, leader, partners));

            // when
            RecordResult project = new RecordResult(
                    learner.enrolment(),
                    projectOf(leader),
                    null,
                    null,
                    Outcome.PASSED,
                    DAY,
                    null,
                    projectsOf(partners));
            ResultView recorded =
                    learner.results().record(key(), project).expect(201).as(ResultView.class);
            // then
            awaitStatus(learner, leader, partners, ModuleStatus.COMPLETED);

            // when
            learner.results()
                    .revoke(recorded.id(), recorded.revision(), "copied from elsewhere")
                    .expect(200);
            // then
            awaitStatus(learner, leader, partners, ModuleStatus.IN_PROGRESS);
        }
    }

    private static void awaitStatus(
            Learner learner, CurriculumModule leader, List<CurriculumModule> partners, ModuleStatus status) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(learner.module(leader.code()).status()).isEqualTo(status);
            assertThat(partners)
                    .allSatisfy(partner ->
                            assertThat(learner.module(partner.code()).status()).isEqualTo(status));
        });
    }

    private static List<RecordResult> allButTheProjects(
            Learner learner, CurriculumModule leader, List<CurriculumModule> partners) {
        return Stream.concat(Stream.of(leader), partners.stream())
                .flatMap(module -> Syllabus.of(module).stream())
                .filter(task -> task.kind() != AssessmentKind.PROJECT)
                .map(task -> task.passed(learner.enrolment(), DAY))
                .toList();
    }

    /** The module that most others may be combined with. */
    private static CurriculumModule leader(PublishedProgramme programme) {
        return programme.modules().stream()
                .max(Comparator.comparingInt(
                        module -> partners(programme, module).size()))
                .orElseThrow();
    }

    /** Where either of two modules names the other, their projects may be combined. */
    private static List<CurriculumModule> partners(PublishedProgramme programme, CurriculumModule module) {
        return programme.modules().stream()
                .filter(other -> other.combinableWith().contains(module.code())
                        || module.combinableWith().contains(other.code()))
                .toList();
    }

    private static String projectOf(CurriculumModule module) {
        return Syllabus.of(module).stream()
                .filter(task -> task.kind() == AssessmentKind.PROJECT)
                .map(Task::assessment)
                .findFirst()
                .orElseThrow();
    }

    private static List<@Nullable String> projectsOf(List<CurriculumModule> modules) {
        return modules.stream()
                .<@Nullable String>map(CombinedProjectIT::projectOf)
                .toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
