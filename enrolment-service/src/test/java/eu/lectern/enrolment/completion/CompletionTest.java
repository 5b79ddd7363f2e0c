package eu.lectern.enrolment.completion;

import static eu.lectern.enrolment.completion.EvidenceFixture.january;
import static eu.lectern.enrolment.completion.EvidenceFixture.pass;
import static eu.lectern.enrolment.completion.EvidenceFixture.revocationOf;
import static eu.lectern.enrolment.completion.EvidenceFixture.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final CurriculumPublished CURRICULUM =
            CurriculumFixture.small().published();
    private static final ProgrammePolicy POLICY = ProgrammePolicy.of(CURRICULUM, "CECO");
    private static final Choices CHOSEN = new Choices(Set.of("M06"));

    /** Everything that the programme asks for, with M04's scenario (5 h) and M06's chosen one (6 h). */
    private static final EvidenceSet EVERYTHING = set(
            pass("M01-MOOC-TEST", 1),
            pass("M01-ONLINE-TASKS", 2),
            pass("M01-PROJECT", 3),
            pass("M04-MOOC-TEST", 4),
            pass("M04-SCENARIO", 5),
            pass("M06-FACE-TO-FACE", 6),
            pass("M06-ONLINE-TASKS", 7),
            pass("M06-ONLINE-TEST", 8),
            pass("M06-SCENARIO", 25),
            pass("M22-PROJECT", 9),
            pass("PROGRAMME-FINAL", 21),
            pass("PROGRAMME-WORK-BASED", 22));

    @Test
    void shouldMissEverythingAtFirst() {
        // when
        Completion completion = Completion.of(POLICY, EvidenceSet.EMPTY, Recognitions.NONE, Choices.NONE);

        // then
        assertThat(completion.state())
                .isEqualTo(new ProgrammeState.InProgress(List.of(
                        new Missing.Module("M01"),
                        new Missing.Module("M04"),
                        new Missing.Module("M06"),
                        new Missing.Module("M22"),
                        new Missing.Assessment("PROGRAMME-FINAL"),
                        new Missing.Assessment("PROGRAMME-WORK-BASED"),
                        new Missing.ScenarioHours(BigDecimal.valueOf(10)))));
    }

    @Test
    void shouldCompleteTheProgrammeOnTheDayOnWhichTheLastConditionCameTrue() {
        // when
        Completion completion = Completion.of(POLICY, EVERYTHING, Recognitions.NONE, CHOSEN);

        // then
        assertThat(completion.state()).isEqualTo(new ProgrammeState.Completed(january(25)));
        assertThat(completion.modulesCompleted()).isEqualTo(4);
    }

    @Test
    void shouldNotCountTheHoursOfAScenarioThatWasNotChosen() {
        // when
        Completion completion = Completion.of(POLICY, EVERYTHING, Recognitions.NONE, Choices.NONE);

        // then
        assertThat(completion.state())
                .isEqualTo(new ProgrammeState.InProgress(List.of(new Missing.ScenarioHours(BigDecimal.valueOf(5)))));
    }

    @Test
    void shouldReachTheScenarioHoursOnTheDayOfTheScenarioThatFillsThem() {
        // given
        EvidenceSet withLaterScenario = EVERYTHING.merge(set(pass("M01-SCENARIO", 28)));

        // when
        Completion completion =
                Completion.of(POLICY, withLaterScenario, Recognitions.NONE, new Choices(Set.of("M01", "M06")));

        // then
        assertThat(completion.scenarioHours().earned()).isEqualByComparingTo("19");
        assertThat(completion.scenarioHours().reachedOn()).contains(january(25));
    }

    @Test
    void shouldAskForNoScenarioHoursWhereNoneAreRequired() {
        // given
        ProgrammePolicy policy =
                ProgrammePolicy.of(CurriculumFixture.small().scenarioHours(0).published(), "DTF");
        EvidenceSet evidence = set(
                pass("M06-FACE-TO-FACE", 6),
                pass("M06-ONLINE-TASKS", 7),
                pass("M06-ONLINE-TEST", 8),
                pass("PROGRAMME-FINAL", 2),
                pass("PROGRAMME-WORK-BASED", 3));

        // when
        Completion completion = Completion.of(policy, evidence, Recognitions.NONE, Choices.NONE);

        // then
        assertThat(completion.state()).isEqualTo(new ProgrammeState.Completed(january(8)));
    }

    @Test
    void shouldReopenExactlyTheAffectedModuleAndTheProgramme() {
        // given
        EvidenceSet revoked = EVERYTHING.merge(set(revocationOf(pass("M01-PROJECT", 3))));

        // when
        Completion completion = Completion.of(POLICY, revoked, Recognitions.NONE, CHOSEN);

        // then
        assertThat(completion.state()).isEqualTo(new ProgrammeState.InProgress(List.of(new Missing.Module("M01"))));
        assertThat(completion.modulesCompleted()).isEqualTo(3);
    }

    @Test
    void shouldTellEarnedPlannedAndDeclaredHoursApart() {
        // when
        Completion completion = Completion.of(
                POLICY, set(pass("M01-MOOC-TEST", 1), pass("M22-PROJECT", 9)), Recognitions.NONE, Choices.NONE);

        // then
        assertThat(completion.hours())
                .contains(
                        new PartHours(
                                DeliveryPart.MOOC,
                                BigDecimal.valueOf(2),
                                BigDecimal.ZERO,
                                BigDecimal.valueOf(5),
                                BigDecimal.valueOf(80)),
                        new PartHours(
                                DeliveryPart.WORK_BASED,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                BigDecimal.valueOf(19),
                                BigDecimal.valueOf(160)));
    }

    @Test
    void shouldPassOverEvidenceOfAnAssessmentThatTheProgrammeDoesNotHave() {
        // when
        Completion completion = Completion.of(POLICY, set(pass("M99-PROJECT", 1)), Recognitions.NONE, Choices.NONE);

        // then
        assertThat(completion).isEqualTo(Completion.of(POLICY, EvidenceSet.EMPTY, Recognitions.NONE, Choices.NONE));
    }

    @Test
    void shouldTellWhichScenarioHoursAChoiceCanReach() {
        // when // then
        assertThat(POLICY.reachableScenarioHours(Choices.NONE)).isEqualByComparingTo("5");
        assertThat(POLICY.reachableScenarioHours(CHOSEN)).isEqualByComparingTo("11");
    }

    @Test
    void shouldRefuseAProgrammeThatTheVersionDoesNotHave() {
        // when // then
        assertThatThrownBy(() -> ProgrammePolicy.of(CURRICULUM, "NONE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NONE");
    }
}
