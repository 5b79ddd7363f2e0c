package eu.lectern.system.journey;

import static eu.lectern.contracts.event.EventTypes.MODULE_COMPLETED;
import static eu.lectern.contracts.event.EventTypes.MODULE_REOPENED;
import static eu.lectern.contracts.event.EventTypes.PROGRAMME_COMPLETED;
import static eu.lectern.contracts.event.EventTypes.PROGRAMME_REOPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Requirement.Assessed;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.stack.LocalStack;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.observing.CompletionFeed;
import eu.lectern.system.observing.SeenCompletion;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.programme.Syllabus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both programmes can be completed from start to end, and what is taken back reopens exactly what rested on it. */
@ExtendWith(WholeSystem.class)
class ProgrammeJourneyIT {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate LATER_DAY = FIRST_DAY.plusDays(15);

    @ParameterizedTest
    @ValueSource(strings = {"CECO", "DTF"})
    void shouldCompleteTheProgrammeReopenWhatARevocationTouchesAndCompleteItAgain(
            String code, LocalStack stack, Lectern lectern) {
        String token = stack.token("coordinator1");
        PublishedProgramme programme = lectern.programme(token, code);
        CurriculumModule touched = moduleWithMarkedTest(programme);
        Assessed test = markedTest(touched);
        try (CompletionFeed feed = CompletionFeed.open(stack.kafka().bootstrapServers())) {
            Learner learner = Learner.enrolled(lectern, token, code, feed);

            // when
            ResultView passedTest = completeTheProgramme(learner, programme, test.assessment());
            // then
            int modules = programme.modules().size();
            assertThatAllIsComplete(learner.awaitEvents(0, modules + 1), programme);
            ProgressView complete = learner.progress();
            assertThat(complete.status()).isEqualTo(ProgrammeStatus.COMPLETED);
            assertThat(complete.completedOn()).isEqualTo(FIRST_DAY);
            assertThat(complete.modulesCompleted()).isEqualTo(modules);

            // when
            learner.results()
                    .revoke(passedTest.id(), passedTest.revision(), "recorded for somebody else")
                    .expect(200);
            // then
            List<SeenCompletion> reopened = learner.awaitEvents(modules + 1, 2);
            assertThat(reopened)
                    .extracting(SeenCompletion::brief)
                    .containsExactly(MODULE_REOPENED + " " + touched.code(), PROGRAMME_REOPENED + " " + code);
            assertThat(reopened)
                    .extracting(
                            event -> event.data().completedOn(),
                            event -> event.data().firstCompletedOn())
                    .containsOnly(tuple(null, FIRST_DAY));
            assertThatNothingElseChanged(complete, learner.progress(), touched, test);

            // when
            learner.results()
                    .correct(passedTest.id(), passedTest.revision() + 1, achievedLater())
                    .expect(200);
            // then
            List<SeenCompletion> again = learner.awaitEvents(modules + 3, 2);
            assertThat(again)
                    .extracting(SeenCompletion::brief)
                    .containsExactly(MODULE_COMPLETED + " " + touched.code(), PROGRAMME_COMPLETED + " " + code);
            assertThat(again)
                    .extracting(
                            event -> event.data().completedOn(),
                            event -> event.data().firstCompletedOn())
                    .containsOnly(tuple(LATER_DAY, FIRST_DAY));
            assertThatEverythingIsAsBeforeButLater(complete, learner.progress(), touched);
            assertThatTheDecisionsTellTheStory(learner, programme, touched);
        }
    }

    /** Everything in one batch, in the order of the curriculum; gives the result of one assessment. */
    private static ResultView completeTheProgramme(Learner learner, PublishedProgramme programme, String wanted) {
        List<String> scenarios = programme.enoughScenarios();
        learner.enrolments().chooseScenarios(learner.enrolment(), scenarios);
        List<RecordResult> results = Syllabus.of(programme, scenarios).stream()
                .map(task -> task.passed(learner.enrolment(), FIRST_DAY))
                .toList();
        return learner.results().recordAllNow(UUID.randomUUID().toString(), results).stream()
                .filter(result -> result.assessment().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static void assertThatAllIsComplete(List<SeenCompletion> events, PublishedProgramme programme) {
        assertThat(events)
                .extracting(SeenCompletion::brief)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                programme.modules().stream().map(module -> MODULE_COMPLETED + " " + module.code()),
                                Stream.of(PROGRAMME_COMPLETED + " " + programme.code()))
                        .toList());
        assertThat(events.getLast().type()).isEqualTo(PROGRAMME_COMPLETED);
        assertThat(events)
                .extracting(
                        event -> event.data().completedOn(),
                        event -> event.data().firstCompletedOn())
                .containsOnly(tuple(FIRST_DAY, FIRST_DAY));
    }

    private static void assertThatNothingElseChanged(
            ProgressView before, ProgressView after, CurriculumModule touched, Assessed test) {
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.status()).isEqualTo(ProgrammeStatus.IN_PROGRESS);
        assertThat(after.completedOn()).isNull();
        assertThat(after.modulesCompleted()).isEqualTo(before.modulesCompleted() - 1);
        assertThat(after.assessments()).isEqualTo(before.assessments());
        assertThat(after.scenarioHours()).isEqualTo(before.scenarioHours());
        assertThat(ProgressParts.otherModules(after, touched.code()))
                .isEqualTo(ProgressParts.otherModules(before, touched.code()));
        assertThat(ProgressParts.otherPartsOf(after, touched.code(), test.part()))
                .isEqualTo(ProgressParts.otherPartsOf(before, touched.code(), test.part()));
        assertThat(ProgressParts.hoursOfOtherParts(after, test.part()))
                .isEqualTo(ProgressParts.hoursOfOtherParts(before, test.part()));
    }

    private static void assertThatEverythingIsAsBeforeButLater(
            ProgressView before, ProgressView after, CurriculumModule touched) {
        assertThat(after.version()).isEqualTo(before.version() + 2);
        assertThat(after.status()).isEqualTo(ProgrammeStatus.COMPLETED);
        assertThat(after.completedOn()).isEqualTo(LATER_DAY);
        assertThat(after.modulesCompleted()).isEqualTo(before.modulesCompleted());
        assertThat(after.assessments()).isEqualTo(before.assessments());
        assertThat(after.hours()).isEqualTo(before.hours());
        assertThat(after.scenarioHours()).isEqualTo(before.scenarioHours());
        assertThat(ProgressParts.otherModules(after, touched.code()))
                .isEqualTo(ProgressParts.otherModules(before, touched.code()));
    }

    private static void assertThatTheDecisionsTellTheStory(
            Learner learner, PublishedProgramme programme, CurriculumModule touched) {
        assertThat(learner.decisionsOn(touched.code()))
                .extracting(DecisionView::kind, DecisionView::completedOn)
                .containsExactly(
                        tuple(DecisionKind.MODULE_COMPLETED, FIRST_DAY),
                        tuple(DecisionKind.MODULE_REOPENED, null),
                        tuple(DecisionKind.MODULE_COMPLETED, LATER_DAY));
        assertThat(learner.decisionsOn(null))
                .extracting(DecisionView::kind, DecisionView::completedOn)
                .containsExactly(
                        tuple(DecisionKind.PROGRAMME_COMPLETED, FIRST_DAY),
                        tuple(DecisionKind.PROGRAMME_REOPENED, null),
                        tuple(DecisionKind.PROGRAMME_COMPLETED, LATER_DAY));
        assertThat(programme.modules())
                .filteredOn(module -> !module.equals(touched))
                .allSatisfy(
                        module -> assertThat(learner.decisionsOn(module.code())).hasSize(1));
    }

    private static CorrectResult achievedLater() {
        return new CorrectResult(BigDecimal.valueOf(100), null, null, LATER_DAY, null, null, "it was theirs after all");
    }

    private static CurriculumModule moduleWithMarkedTest(PublishedProgramme programme) {
        return programme.modules().stream()
                .filter(module -> markedTests(module).findAny().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Assessed markedTest(CurriculumModule module) {
        return markedTests(module).findFirst().orElseThrow();
    }

    /** Those without which the module is not complete. */
    private static Stream<Assessed> markedTests(CurriculumModule module) {
        return module.requirement() instanceof Requirement.AllOf(List<Requirement> all)
                ? all.stream()
                        .filter(Assessed.class::isInstance)
                        .map(Assessed.class::cast)
                        .filter(leaf -> leaf.minPercent() != null)
                : Stream.empty();
    }
}
