package eu.lectern.enrolment.completion;

import static eu.lectern.enrolment.completion.EvidenceFixture.evidence;
import static eu.lectern.enrolment.completion.EvidenceFixture.fail;
import static eu.lectern.enrolment.completion.EvidenceFixture.january;
import static eu.lectern.enrolment.completion.EvidenceFixture.pass;
import static eu.lectern.enrolment.completion.EvidenceFixture.revocationOf;
import static eu.lectern.enrolment.completion.EvidenceFixture.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Hours;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModuleCompletionTest {

    private static final ProgrammePolicy POLICY =
            ProgrammePolicy.of(CurriculumFixture.small().published(), "CECO");

    @Test
    void shouldNotBeStartedWithoutEvidence() {
        // when
        ModuleCompletion m01 = module("M01", EvidenceSet.EMPTY);

        // then
        assertThat(m01.state()).isEqualTo(new ModuleState.NotStarted());
        assertThat(m01.missing())
                .containsExactly(
                        new Missing.Assessment("M01-MOOC-TEST"),
                        new Missing.Assessment("M01-ONLINE-TASKS"),
                        new Missing.Assessment("M01-ONLINE-TEST"),
                        new Missing.Assessment("M01-PROJECT"));
    }

    @Test
    void shouldBeCompleteOnTheDayOfTheLastPartThatWasNeeded() {
        // when
        ModuleCompletion m01 =
                module("M01", set(pass("M01-PROJECT", 20), pass("M01-MOOC-TEST", 3), pass("M01-ONLINE-TEST", 9)));

        // then
        assertThat(m01.state()).isEqualTo(new ModuleState.Completed(january(20)));
        assertThat(part(m01, DeliveryPart.MOOC).state()).isEqualTo(new PartState.Passed(january(3)));
        assertThat(part(m01, DeliveryPart.ONLINE).state()).isEqualTo(new PartState.Passed(january(9)));
        assertThat(m01.missing()).isEmpty();
    }

    @Test
    void shouldTakeTheEarliestOfTwoAlternatives() {
        // when
        ModuleCompletion m01 = module("M01", set(pass("M01-ONLINE-TASKS", 12), pass("M01-ONLINE-TEST", 8)));

        // then
        assertThat(part(m01, DeliveryPart.ONLINE).state()).isEqualTo(new PartState.Passed(january(8)));
        assertThat(m01.finding().metBy()).containsExactly(pass("M01-ONLINE-TEST", 8));
    }

    @Test
    void shouldCountTheEarliestOfSeveralPasses() {
        // given
        Evidence second = evidence("second attempt", 1, "M01-MOOC-TEST", true, false, 5);

        // when
        ModuleCompletion m01 = module("M01", set(pass("M01-MOOC-TEST", 7), second));

        // then
        assertThat(part(m01, DeliveryPart.MOOC).state()).isEqualTo(new PartState.Passed(january(5)));
    }

    @Test
    void shouldNeedRevisionAfterAFailedAttempt() {
        // when
        ModuleCompletion m01 = module("M01", set(fail("M01-MOOC-TEST", 7)));

        // then
        assertThat(m01.state()).isEqualTo(new ModuleState.InProgress());
        assertThat(part(m01, DeliveryPart.MOOC).state()).isEqualTo(new PartState.Open(Attempt.FAILED));
        assertThat(part(m01, DeliveryPart.MOOC).assessments())
                .containsExactly(new AssessmentCompletion(
                        AssessmentKind.TEST, new Finding.NotPassed("M01-MOOC-TEST", Attempt.FAILED)));
    }

    @Test
    void shouldNotPassAPartOfWhichOneConditionIsOpen() {
        // when
        ModuleCompletion m06 = module("M06", set(pass("M06-ONLINE-TEST", 7), pass("M06-FACE-TO-FACE", 7)));

        // then
        assertThat(part(m06, DeliveryPart.ONLINE).state()).isEqualTo(new PartState.Open(Attempt.NONE));
        assertThat(m06.missing()).containsExactly(new Missing.Assessment("M06-ONLINE-TASKS"));
    }

    @Test
    void shouldReopenTheModuleWhenItsOnlyPassIsRevoked() {
        // given
        EvidenceSet complete = set(pass("M22-PROJECT", 7));
        assertThat(module("M22", complete).isComplete()).isTrue();

        // when
        ModuleCompletion m22 = module("M22", complete.merge(set(revocationOf(pass("M22-PROJECT", 7)))));

        // then
        assertThat(m22.state()).isEqualTo(new ModuleState.NotStarted());
    }

    @Test
    void shouldNotBeHeldBackByAnElectiveScenario() {
        // when
        ModuleCompletion m06 = module(
                "M06",
                set(pass("M06-FACE-TO-FACE", 1), pass("M06-ONLINE-TASKS", 2), pass("M06-ONLINE-TEST", 3)),
                new Choices(Set.of("M06")));

        // then
        assertThat(m06.state()).isEqualTo(new ModuleState.Completed(january(3)));
        assertThat(part(m06, DeliveryPart.WORK_BASED).state()).isEqualTo(new PartState.Open(Attempt.NONE));
    }

    @Test
    void shouldNotRequireAnElectiveScenarioThatWasNotChosenEvenWhenItIsPassed() {
        // when
        ModuleCompletion m06 = module("M06", set(pass("M06-SCENARIO", 4)));

        // then
        assertThat(part(m06, DeliveryPart.WORK_BASED).state()).isEqualTo(new PartState.NotRequired());
        assertThat(part(m06, DeliveryPart.WORK_BASED).assessments())
                .extracting(AssessmentCompletion::finding)
                .containsExactly(new Finding.Met("M06-SCENARIO", pass("M06-SCENARIO", 4)));
        assertThat(m06.state()).isEqualTo(new ModuleState.InProgress());
    }

    @Test
    void shouldBeHeldBackByAMandatoryScenario() {
        // when
        ModuleCompletion m04 = module("M04", set(pass("M04-MOOC-TEST", 4)));

        // then
        assertThat(m04.state()).isEqualTo(new ModuleState.InProgress());
        assertThat(m04.missing()).containsExactly(new Missing.Assessment("M04-SCENARIO"));
    }

    @Test
    void shouldShowAPartWithHoursAndNoRequirementAsNotRequired() {
        // when
        ModuleCompletion m22 = module("M22", set(pass("M22-PROJECT", 4)));

        // then
        assertThat(part(m22, DeliveryPart.MOOC).state()).isEqualTo(new PartState.NotRequired());
        assertThat(part(m22, DeliveryPart.PROJECT).state()).isEqualTo(new PartState.Passed(january(4)));
        assertThat(m22.parts())
                .extracting(PartCompletion::part)
                .containsExactly(DeliveryPart.MOOC, DeliveryPart.PROJECT);
    }

    @Test
    void shouldPassBothPartsOfAnEitherOrThatSpansThem() {
        // given
        ModulePolicy module = new ModulePolicy(
                "M90",
                LanguageMap.english("Ninety"),
                new Requirement.AnyOf(List.of(
                        leaf("M90-ONLINE-TEST", DeliveryPart.ONLINE), leaf("M90-PROJECT", DeliveryPart.PROJECT))),
                Hours.NONE_STATED,
                WorkBasedKind.NONE,
                null);

        // when
        ModuleCompletion completion =
                ModuleCompletion.of(module, Standing.of(set(pass("M90-PROJECT", 4)), Recognitions.NONE), Choices.NONE);

        // then
        assertThat(completion.state()).isEqualTo(new ModuleState.Completed(january(4)));
        assertThat(completion.parts())
                .extracting(PartCompletion::state)
                .containsExactly(new PartState.Passed(january(4)), new PartState.Passed(january(4)));
    }

    @Test
    void shouldRefuseAMandatoryScenarioThatTheRequirementLeavesOut() {
        // given
        Requirement withoutScenario = leaf("M90-PROJECT", DeliveryPart.PROJECT);
        Scenario scenario = new Scenario("M90-SCENARIO", BigDecimal.TEN, LanguageMap.english("Work"));

        // when // then
        assertThatThrownBy(() -> new ModulePolicy(
                        "M90",
                        LanguageMap.english("Ninety"),
                        withoutScenario,
                        Hours.NONE_STATED,
                        WorkBasedKind.MANDATORY,
                        scenario))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M90");
    }

    private static Requirement.Assessed leaf(String assessment, DeliveryPart part) {
        return new Requirement.Assessed(
                assessment, part, AssessmentKind.PROJECT, null, null, null, LanguageMap.english("Do it"));
    }

    private static ModuleCompletion module(String code, EvidenceSet evidence) {
        return module(code, evidence, Choices.NONE);
    }

    private static ModuleCompletion module(String code, EvidenceSet evidence, Choices choices) {
        return ModuleCompletion.of(
                POLICY.module(code).orElseThrow(), Standing.of(evidence, Recognitions.NONE), choices);
    }

    private static PartCompletion part(ModuleCompletion module, DeliveryPart part) {
        return module.parts().stream()
                .filter(completion -> completion.part() == part)
                .findFirst()
                .orElseThrow();
    }
}
