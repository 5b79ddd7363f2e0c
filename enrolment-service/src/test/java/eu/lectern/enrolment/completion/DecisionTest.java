package eu.lectern.enrolment.completion;

import static eu.lectern.enrolment.completion.EvidenceFixture.january;
import static eu.lectern.enrolment.completion.EvidenceFixture.pass;
import static eu.lectern.enrolment.completion.EvidenceFixture.recognition;
import static eu.lectern.enrolment.completion.EvidenceFixture.revocationOf;
import static eu.lectern.enrolment.completion.EvidenceFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final ProgrammePolicy POLICY =
            ProgrammePolicy.of(CurriculumFixture.small().scenarioHours(0).published(), "DTF");
    private static final List<String> REQUIRED = List.of("M06-FACE-TO-FACE", "M06-ONLINE-TASKS", "M06-ONLINE-TEST");
    private static final EvidenceSet M06_PASSED =
            set(pass("M06-FACE-TO-FACE", 6), pass("M06-ONLINE-TASKS", 7), pass("M06-ONLINE-TEST", 8));
    private static final EvidenceSet ALL_PASSED =
            M06_PASSED.merge(set(pass("PROGRAMME-FINAL", 9), pass("PROGRAMME-WORK-BASED", 10)));

    @Test
    void shouldDecideNothingWhenNothingChanged() {
        // when // then
        assertThat(Decision.between(Achievements.NONE, completion(EvidenceSet.EMPTY)))
                .isEmpty();
        assertThat(Decision.between(completion(ALL_PASSED).achievements(), completion(ALL_PASSED)))
                .isEmpty();
    }

    @Test
    void shouldSayThatAPartWasPassedAndWhatItRequired() {
        // when
        List<Decision> decisions = Decision.between(Achievements.NONE, completion(set(pass("M06-FACE-TO-FACE", 6))));

        // then
        assertThat(decisions)
                .containsExactly(new Decision.PartChanged(
                        "M06",
                        DeliveryPart.FACE_TO_FACE,
                        new PartState.Passed(january(6)),
                        List.of("M06-FACE-TO-FACE"),
                        List.of(pass("M06-FACE-TO-FACE", 6)),
                        List.of()));
    }

    @Test
    void shouldSayByWhichEvidenceAModuleWasCompletedAfterItsParts() {
        // when
        List<Decision> decisions = Decision.between(Achievements.NONE, completion(M06_PASSED));

        // then
        assertThat(decisions)
                .hasExactlyElementsOfTypes(
                        Decision.PartChanged.class, Decision.PartChanged.class, Decision.ModuleCompleted.class)
                .endsWith(new Decision.ModuleCompleted(
                        "M06",
                        january(8),
                        REQUIRED,
                        List.of(pass("M06-FACE-TO-FACE", 6), pass("M06-ONLINE-TASKS", 7), pass("M06-ONLINE-TEST", 8))));
    }

    @Test
    void shouldSayThatPriorLearningCompletedAModule() {
        // given
        Recognition recognition = recognition("M06", null, 3);

        // when
        Completion completion =
                Completion.of(POLICY, EvidenceSet.EMPTY, new Recognitions(List.of(recognition)), Choices.NONE);

        // then
        assertThat(Decision.between(Achievements.NONE, completion))
                .endsWith(new Decision.ModuleCompleted("M06", january(3), REQUIRED, List.of(recognition)));
    }

    @Test
    void shouldCompleteTheProgrammeAfterItsModules() {
        // when
        List<Decision> decisions = Decision.between(Achievements.NONE, completion(ALL_PASSED));

        // then
        assertThat(decisions)
                .endsWith(new Decision.ProgrammeCompleted(
                        january(10),
                        List.of("M06", "PROGRAMME-FINAL", "PROGRAMME-WORK-BASED"),
                        List.of(pass("PROGRAMME-FINAL", 9), pass("PROGRAMME-WORK-BASED", 10))));
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
                        new Decision.PartChanged(
                                "M06",
                                DeliveryPart.ONLINE,
                                new PartState.Open(Attempt.NONE),
                                List.of("M06-ONLINE-TASKS", "M06-ONLINE-TEST"),
                                List.of(pass("M06-ONLINE-TEST", 8)),
                                List.of(new Missing.Assessment("M06-ONLINE-TASKS"))),
                        new Decision.ModuleReopened(
                                "M06",
                                REQUIRED,
                                List.of(pass("M06-FACE-TO-FACE", 6), pass("M06-ONLINE-TEST", 8)),
                                List.of(new Missing.Assessment("M06-ONLINE-TASKS"))),
                        new Decision.ProgrammeReopened(
                                List.of("M06", "PROGRAMME-FINAL", "PROGRAMME-WORK-BASED"),
                                List.of(pass("PROGRAMME-FINAL", 9), pass("PROGRAMME-WORK-BASED", 10)),
                                List.of(new Missing.Module("M06"))));
    }

    @Test
    void shouldSayItAgainWhenTheDayOfACompletionChanges() {
        // given
        Achievements before = new Achievements(
                completion(M06_PASSED).achievements().parts(), Map.of("M06", january(20)), Optional.empty());

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
    void shouldSayThatACompletedModuleLeftTheProgramme() {
        // given
        Achievements before = new Achievements(Map.of(), Map.of("M99", january(2)), Optional.empty());

        // when // then
        assertThat(Decision.between(before, completion(EvidenceSet.EMPTY)))
                .containsExactly(new Decision.ModuleRemoved("M99"));
    }

    private static Completion completion(EvidenceSet evidence) {
        return Completion.of(POLICY, evidence, Recognitions.NONE, Choices.NONE);
    }
}
