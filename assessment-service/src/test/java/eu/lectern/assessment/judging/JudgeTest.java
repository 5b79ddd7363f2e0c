package eu.lectern.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.kit.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private static final Assessment TEST = Assessment.of(Curricula.test("M05-MOOC-TEST", DeliveryPart.MOOC, "75"));
    private static final Assessment WORK = Assessment.of(Curricula.graded("M05-ONLINE-WORK", 4, 6));
    private static final Assessment UNMARKED_TEST =
            Assessment.of(Curricula.test("M07-MOOC-TEST", DeliveryPart.MOOC, null));

    @ParameterizedTest
    @CsvSource({
        "75, 75, PASSED",
        "75, 75.00, PASSED",
        "75.00, 75, PASSED",
        "75, 74.99, FAILED",
        "75, 74.9999, FAILED",
        "75, 75.0001, PASSED",
        "75, 0, FAILED",
        "75, 100, PASSED",
        "0, 0, PASSED",
        "100, 99.9999, FAILED",
        "70.1, 70.1, PASSED",
        "70.1, 70.0999, FAILED"
    })
    void shouldPassATestFromItsMarkOnExactly(String mark, String percent, Outcome expected) {
        // given
        Assessment test = Assessment.of(Curricula.test("M05-MOOC-TEST", DeliveryPart.MOOC, mark));

        // when
        Judgement judgement = Judge.judge(test, percent(percent));

        // then
        assertThat(judgement).isEqualTo(new Judgement.Judged(expected));
    }

    @ParameterizedTest
    @CsvSource({"1, FAILED", "3, FAILED", "4, PASSED", "6, PASSED"})
    void shouldPassGradedWorkFromItsGradeOn(int grade, Outcome expected) {
        assertThat(Judge.judge(WORK, grade(grade))).isEqualTo(new Judgement.Judged(expected));
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "-1", "2147483647"})
    void shouldRefuseAGradeBeyondTheScale(int grade) {
        assertThat(violations(WORK, grade(grade)))
                .containsExactly(new Violation("grade", "must be a whole number from 1 to 6"));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void shouldTakeTheOutcomeOfATestWithoutMark(Outcome outcome) {
        assertThat(Judge.judge(UNMARKED_TEST, outcome(outcome))).isEqualTo(new Judgement.Judged(outcome));
    }

    @ParameterizedTest
    @EnumSource(
            value = AssessmentKind.class,
            names = {"TASKS", "PROJECT", "PARTICIPATION", "SELF_ASSESSMENT", "SCENARIO", "PROGRAMME_ASSESSMENT"})
    void shouldTakeTheOutcomeOfWhatIsNotMarked(AssessmentKind kind) {
        // given
        Assessment assessment = Assessment.of(Curricula.unmarked("M05-ANY", DeliveryPart.PROJECT, kind));

        // when
        Judgement judgement = Judge.judge(assessment, outcome(Outcome.FAILED));

        // then
        assertThat(judgement).isEqualTo(new Judgement.Judged(Outcome.FAILED));
    }

    @Test
    void shouldRefuseAPercentageWhereAGradeIsDueAndSayWhatIsDue() {
        assertThat(violations(WORK, percent("80")))
                .containsExactly(new Violation(
                        "percent",
                        "is not for M05-ONLINE-WORK, which is graded: send `grade`, a whole number from 1 to 6"));
    }

    @Test
    void shouldRefuseAPercentageForATestWithoutMark() {
        assertThat(violations(UNMARKED_TEST, percent("80")))
                .extracting(Violation::field)
                .containsExactly("percent");
    }

    @Test
    void shouldNameEveryFigureTooMany() {
        assertThat(violations(TEST, new Figures(new BigDecimal("80"), 5, Outcome.PASSED)))
                .extracting(Violation::field)
                .containsExactly("grade", "outcome");
    }

    @Test
    void shouldNameTheFigureThatIsDueWhenThereIsNone() {
        // given
        Figures none = new Figures(null, null, null);

        // then
        assertThat(violations(TEST, none)).extracting(Violation::field).containsExactly("percent");
        assertThat(violations(WORK, none)).extracting(Violation::field).containsExactly("grade");
        assertThat(violations(UNMARKED_TEST, none)).extracting(Violation::field).containsExactly("outcome");
    }

    private static List<Violation> violations(Assessment assessment, Figures figures) {
        return Judge.judge(assessment, figures) instanceof Judgement.Refused(List<Violation> violations)
                ? violations
                : List.of();
    }

    private static Figures percent(String percent) {
        return new Figures(new BigDecimal(percent), null, null);
    }

    private static Figures grade(int grade) {
        return new Figures(null, grade, null);
    }

    private static Figures outcome(Outcome outcome) {
        return new Figures(null, null, outcome);
    }
}
