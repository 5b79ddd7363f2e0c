package eu.lectern.enrolment.completion;

import static eu.lectern.enrolment.completion.EvidenceFixture.assessed;
import static eu.lectern.enrolment.completion.EvidenceFixture.combined;
import static eu.lectern.enrolment.completion.EvidenceFixture.fail;
import static eu.lectern.enrolment.completion.EvidenceFixture.percent;
import static eu.lectern.enrolment.completion.EvidenceFixture.revocationOf;
import static eu.lectern.enrolment.completion.EvidenceFixture.set;
import static eu.lectern.enrolment.completion.EvidenceFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Requirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Submission HANDED_IN = submission("first", "M22-PROJECT", 3);

    @Test
    void shouldCountAProjectForTheOneThatWasDoneTogetherWithIt() {
        // when
        Standing standing = standing(set(combined("M31-PROJECT", Set.of("M22-PROJECT"), 4)));

        // then
        assertThat(standing.pass("M31-PROJECT")).isPresent();
        assertThat(standing.pass("M22-PROJECT")).isEqualTo(standing.pass("M31-PROJECT"));
        assertThat(standing.pass("M35-PROJECT")).isEmpty();
    }

    @Test
    void shouldCountItForNeitherOnceItIsRevoked() {
        // given
        Evidence both = combined("M31-PROJECT", Set.of("M22-PROJECT"), 4);

        // when
        Standing standing = standing(set(both, revocationOf(both)));

        // then
        assertThat(standing.pass("M31-PROJECT")).isEmpty();
        assertThat(standing.pass("M22-PROJECT")).isEmpty();
    }

    @Test
    void shouldHoldAFigureAgainstTheMarkOfThePolicyAtHand() {
        // given: judged under a version that asked for 75
        Standing standing = standing(set(percent("M05-MOOC-TEST", "72", false, 4)));

        // when // then
        assertThat(standing.pass(test("70"))).isPresent();
        assertThat(standing.pass(test("72"))).isPresent();
        assertThat(standing.pass(test("72.01"))).isEmpty();
    }

    @Test
    void shouldNotRoundAFigureTowardsTheMark() {
        // when
        Standing standing = standing(set(percent("M05-MOOC-TEST", "74.9999", true, 4)));

        // then
        assertThat(standing.pass(test("75"))).isEmpty();
    }

    @Test
    void shouldTakeTheJudgementWhereTheResultCarriesNoFigure() {
        // when
        Standing standing = standing(set(fail("M05-MOOC-TEST", 4)));

        // then
        assertThat(standing.pass(test("75"))).isEmpty();
    }

    @Test
    void shouldAwaitAssessmentOfWhatWasHandedIn() {
        // when // then
        assertThat(standing(List.of(HANDED_IN)).attempt("M22-PROJECT")).isEqualTo(Attempt.AWAITING_ASSESSMENT);
    }

    @Test
    void shouldNeedAnotherAttemptAfterTheSubmissionWasNotPassed() {
        // when // then
        assertThat(standing(List.of(HANDED_IN), assessed(HANDED_IN, false, 5)).attempt("M22-PROJECT"))
                .isEqualTo(Attempt.FAILED);
    }

    @Test
    void shouldAwaitAssessmentAgainOnceTheResultIsRevoked() {
        // given
        Evidence result = assessed(HANDED_IN, false, 5);

        // when // then
        assertThat(standing(List.of(HANDED_IN), result, revocationOf(result)).attempt("M22-PROJECT"))
                .isEqualTo(Attempt.AWAITING_ASSESSMENT);
    }

    @Test
    void shouldLookAtTheLatestOfSeveralSubmissions() {
        // given
        Submission second = submission("second", "M22-PROJECT", 6);

        // when // then
        assertThat(standing(List.of(second, HANDED_IN), assessed(second, false, 7))
                        .attempt("M22-PROJECT"))
                .isEqualTo(Attempt.FAILED);
        assertThat(standing(List.of(second, HANDED_IN), assessed(HANDED_IN, false, 7))
                        .attempt("M22-PROJECT"))
                .isEqualTo(Attempt.AWAITING_ASSESSMENT);
    }

    private static Requirement.Assessed test(String mark) {
        return new Requirement.Assessed(
                "M05-MOOC-TEST",
                DeliveryPart.MOOC,
                AssessmentKind.TEST,
                new BigDecimal(mark),
                null,
                null,
                LanguageMap.english("Pass it"));
    }

    private static Standing standing(EvidenceSet evidence) {
        return Standing.of(evidence, Recognitions.NONE);
    }

    private static Standing standing(List<Submission> submissions, Evidence... results) {
        return standing(EvidenceSet.of(List.of(results), submissions));
    }
}
