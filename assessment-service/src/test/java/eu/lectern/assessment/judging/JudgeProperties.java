package eu.lectern.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.curriculum.DeliveryPart;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class JudgeProperties {

    /** The finest step in which a percentage may be sent. */
    private static final BigDecimal STEP = new BigDecimal("0.0001");

    @Property
    void shouldPassAtTheMarkAndNotOneStepBelow(
            @ForAll @BigRange(min = "0.0001", max = "100") @Scale(4) BigDecimal mark) {
        assertThat(judge(mark, mark)).isEqualTo(Outcome.PASSED);
        assertThat(judge(mark, mark.subtract(STEP))).isEqualTo(Outcome.FAILED);
    }

    /** 75, 75.0 and 75.0000 are one mark. */
    @Property
    void shouldNotMindTrailingZeros(
            @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal mark,
            @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal percent,
            @ForAll @IntRange(max = 6) int zeros) {
        assertThat(judge(mark, percent.setScale(percent.scale() + zeros))).isEqualTo(judge(mark, percent));
    }

    /** Whole arithmetic in ten-thousandths, in which no fraction can be lost. */
    @Property
    void shouldJudgeAsWholeNumbersWould(
            @ForAll @IntRange(max = 1_000_000) int mark, @ForAll @IntRange(max = 1_000_000) int percent) {
        assertThat(judge(BigDecimal.valueOf(mark, 4), BigDecimal.valueOf(percent, 4)))
                .isEqualTo(percent >= mark ? Outcome.PASSED : Outcome.FAILED);
    }

    private static Outcome judge(BigDecimal mark, BigDecimal percent) {
        Assessment test = Assessment.of(Curricula.test("M05-MOOC-TEST", DeliveryPart.MOOC, mark.toPlainString()));
        return switch (Judge.judge(test, new Figures(percent, null, null))) {
            case Judgement.Judged(Outcome outcome) -> outcome;
            case Judgement.Refused(var violations) -> throw new AssertionError(violations);
        };
    }
}
