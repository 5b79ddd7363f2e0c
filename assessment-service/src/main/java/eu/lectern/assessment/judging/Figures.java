package eu.lectern.assessment.judging;

import eu.lectern.contracts.assessment.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports of an attempt. The assessment's scale says which one is due.
 *
 * @param percent 0 to 100, without trailing zeros
 * @param grade any whole number; the scale has its bounds
 */
public record Figures(
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        @Nullable Outcome outcome) {}
