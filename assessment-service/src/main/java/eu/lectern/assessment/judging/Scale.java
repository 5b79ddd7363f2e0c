package eu.lectern.assessment.judging;

import java.math.BigDecimal;

/** How an assessment is marked, and from where on it is passed. */
public sealed interface Scale {

    /** Marked in percent; passed from {@code passMark} on, which is 0 to 100. */
    record InPercent(BigDecimal passMark) implements Scale {}

    /** Graded in whole numbers from 1 to {@code top}, the best; passed from {@code passGrade} on. */
    record InGrades(int passGrade, int top) implements Scale {}

    /** Not marked: whoever assesses it says passed or failed. */
    record PassedOrFailed() implements Scale {}
}
