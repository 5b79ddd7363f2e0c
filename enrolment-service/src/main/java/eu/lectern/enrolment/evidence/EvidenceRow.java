package eu.lectern.enrolment.evidence;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.kit.revision.Revisioned;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judged result as a row of the table {@code evidence}.
 *
 * @param alsoServes as a JSON array
 */
record EvidenceRow(ResultJudged judged, String alsoServes) implements Revisioned {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 10;

    EvidenceRow {
        BigDecimal percent = judged.percent();
        if (percent != null
                && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0 || percent.scale() > MOST_DECIMALS)) {
            throw new IllegalArgumentException(
                    "percent must be from 0 to 100, with at most " + MOST_DECIMALS + " decimals");
        }
    }

    @Override
    public UUID identity() {
        return judged.result();
    }

    @Override
    public long revision() {
        return judged.revision();
    }

    boolean passed() {
        return judged.outcome() == Outcome.PASSED;
    }

    /** In plain digits; never by way of a binary floating point number. */
    @Nullable
    String percent() {
        BigDecimal percent = judged.percent();
        return percent == null ? null : percent.toPlainString();
    }
}
