package eu.lectern.enrolment.completion;

import static eu.lectern.enrolment.completion.EvidenceFixture.january;
import static eu.lectern.enrolment.completion.EvidenceFixture.pass;
import static eu.lectern.enrolment.completion.EvidenceFixture.recognition;
import static eu.lectern.enrolment.completion.EvidenceFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final ProgrammePolicy POLICY =
            ProgrammePolicy.of(CurriculumFixture.small().published(), "CECO");

    @Test
    void shouldPassThePartAndCountItsHoursApartFromTheEarnedOnes() {
        // when
        Completion completion = completion(EvidenceSet.EMPTY, recognition("M01", DeliveryPart.MOOC, 5));

        // then
        assertThat(part(completion, "M01", DeliveryPart.MOOC)).isEqualTo(new PartState.Recognised(january(5)));
        assertThat(completion.hours())
                .contains(new PartHours(
                        DeliveryPart.MOOC,
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(2),
                        BigDecimal.valueOf(5),
                        BigDecimal.valueOf(80)));
        assertThat(module(completion, "M01").state()).isEqualTo(new ModuleState.InProgress());
    }

    @Test
    void shouldCompleteTheModuleWithWhatResultsPassed() {
        // when
        Completion completion = completion(
                set(pass("M01-MOOC-TEST", 3), pass("M01-PROJECT", 4)), recognition("M01", DeliveryPart.ONLINE, 9));

        // then
        assertThat(module(completion, "M01").state()).isEqualTo(new ModuleState.Completed(january(9)));
    }

    @Test
    void shouldPassEveryRequiredPartOfAModuleThatIsRecognisedAsAWhole() {
        // when
        Completion completion = completion(EvidenceSet.EMPTY, recognition("M04", null, 5));

        // then
        assertThat(module(completion, "M04").state()).isEqualTo(new ModuleState.Completed(january(5)));
        assertThat(part(completion, "M04", DeliveryPart.WORK_BASED)).isEqualTo(new PartState.Recognised(january(5)));
        assertThat(completion.scenarioHours().recognised()).isEqualByComparingTo("5");
        assertThat(completion.scenarioHours().earned()).isEqualByComparingTo("0");
    }

    @Test
    void shouldNotRecogniseAnElectiveScenarioWithTheModule() {
        // when
        Completion completion = Completion.of(
                POLICY,
                EvidenceSet.EMPTY,
                new Recognitions(List.of(recognition("M06", null, 5))),
                new Choices(Set.of("M06")));

        // then
        assertThat(module(completion, "M06").isComplete()).isTrue();
        assertThat(part(completion, "M06", DeliveryPart.WORK_BASED)).isEqualTo(new PartState.Open(Attempt.NONE));
    }

    @Test
    void shouldReachTheScenarioHoursWithARecognisedElectiveScenario() {
        // when
        Completion completion = Completion.of(
                POLICY,
                set(pass("M04-SCENARIO", 3)),
                new Recognitions(List.of(recognition("M06", DeliveryPart.WORK_BASED, 5))),
                new Choices(Set.of("M06")));

        // then
        assertThat(completion.scenarioHours().earned()).isEqualByComparingTo("5");
        assertThat(completion.scenarioHours().recognised()).isEqualByComparingTo("6");
        assertThat(completion.scenarioHours().reachedOn()).contains(january(5));
    }

    @Test
    void shouldHoldWhateverCameFirstWhenAPartIsPassedAndRecognised() {
        // when // then
        assertThat(part(
                        completion(set(pass("M01-MOOC-TEST", 3)), recognition("M01", DeliveryPart.MOOC, 5)),
                        "M01",
                        DeliveryPart.MOOC))
                .isEqualTo(new PartState.Passed(january(3)));
        assertThat(part(
                        completion(set(pass("M01-MOOC-TEST", 7)), recognition("M01", DeliveryPart.MOOC, 5)),
                        "M01",
                        DeliveryPart.MOOC))
                .isEqualTo(new PartState.Recognised(january(5)));
    }

    @Test
    void shouldPassOverTheRecognitionOfAModuleThatTheProgrammeDoesNotHave() {
        // when // then
        assertThat(completion(EvidenceSet.EMPTY, recognition("M99", null, 5))).isEqualTo(completion(EvidenceSet.EMPTY));
    }

    private static Completion completion(EvidenceSet evidence, Recognition... recognitions) {
        return Completion.of(POLICY, evidence, new Recognitions(List.of(recognitions)), Choices.NONE);
    }

    private static ModuleCompletion module(Completion completion, String code) {
        return completion.modules().stream()
                .filter(module -> module.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static PartState part(Completion completion, String module, DeliveryPart part) {
        return module(completion, module).parts().stream()
                .filter(each -> each.part() == part)
                .findFirst()
                .orElseThrow()
                .state();
    }
}
