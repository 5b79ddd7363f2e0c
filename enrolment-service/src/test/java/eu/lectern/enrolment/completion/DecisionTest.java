package eu.lectern.enrolment.completion;

import static eu.lectern.enrolment.completion.EvidenceFixture.january;
import static eu.lectern.enrolment.completion.EvidenceFixture.pass;
import static eu.lectern.enrolment.completion.EvidenceFixture.revocationOf;
import static eu.lectern.enrolment.completion.EvidenceFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final ProgrammePolicy POLICY =
            ProgrammePolicy.of(CurriculumFixture.small().scenarioHours(0).published(), "DTF");
    private static final EvidenceSet M06_PASSED =
            set(pass("M06-FACE-TO-FACE", 6), pass("M06-ONLINE-TASKS", 7), pass("M06-ONLINE-TEST", 8));
    private static final EvidenceSet ALL_PASSED =
            M06_PASSED.merge(set(pass("PROGRAMME-FINAL", 9), pass("PROGRAMME-WORK-BASED", 10)));

    @Test
    void shouldDecideNothingWhenNothingBecameComplete() {
        // when
        List<Decision> decisions = Decision.between(Achievements.NONE, completion(set(pass("M06-ONLINE-TEST", 8))));

        // then
        assertThat(decisions).isEmpty();
    }

    @Test
    void shouldSayByWhichEvidenceAModuleWasCompleted() {
        // when
        List<Decision> decisions = Decision.between(Achievements.NONE, completion(M06_PASSED));

        // then
        assertThat(decisions)
                .containsExactly(new Decision.ModuleCompleted(
                        "M06",
                        january(8),
                        List.of(
                                pass("M06-FACE-TO-FACE", 6).result(),
                                pass("M06-ONLINE-TASKS", 7).result(),
                                pass("M06-ONLINE-TEST", 8).result())));
    }

    @Test
    void shouldCompleteTheProgrammeAfterItsModules() {
        // when
        List<Decision> decisions = Decision.between(Achievements.NONE, completion(ALL_PASSED));

        // then
        assertThat(decisions)
                .hasSize(2)
                .endsWith(new Decision.ProgrammeCompleted(
                        january(10),
                        List.of(
                                pass("PROGRAMME-FINAL", 9).result(),
                                pass("PROGRAMME-WORK-BASED", 10).result())));
    }

    @Test
    void shouldSayWhatIsMissingWhenItReopens() {
        // given
        Achievements before = completion(ALL_PASSED).achievements();

        // when
        List<Decision> decisions =
                Decision.between(before, completion(ALL_PASSED.merge(set(revocationOf(pass("M06-ONLINE-TASKS", 7))))));

        // then
        assertThat(decisions)
                .containsExactly(
                        new Decision.ModuleReopened("M06", List.of(new Missing.Assessment("M06-ONLINE-TASKS"))),
                        new Decision.ProgrammeReopened(List.of(new Missing.Module("M06"))));
    }

    @Test
    void shouldSayItAgainWhenTheDayOfACompletionChanges() {
        // given
        Achievements before = new Achievements(Map.of("M06", january(20)), Optional.empty());

        // when
        List<Decision> decisions = Decision.between(before, completion(M06_PASSED));

        // then
        assertThat(decisions)
                .singleElement()
                .isInstanceOfSatisfying(
                        Decision.ModuleCompleted.class,
                        completed -> assertThat(completed.on()).isEqualTo(january(8)));
    }

    @Test
    void shouldDecideNothingTwice() {
        // given
        Completion completion = completion(ALL_PASSED);

        // when // then
        assertThat(Decision.between(completion.achievements(), completion)).isEmpty();
    }

    private static Completion completion(EvidenceSet evidence) {
        return Completion.of(POLICY, evidence, Choices.NONE);
    }
}
