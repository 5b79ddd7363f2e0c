package eu.lectern.assessment.judging;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.kit.problem.Violation;
import java.util.List;

/** What came of judging a result. */
public sealed interface Judgement {

    /** The figure that was due is there and within its scale. */
    record Judged(Outcome outcome) implements Judgement {}

    /** A figure is missing, is not for this assessment, or lies outside its scale. */
    record Refused(List<Violation> violations) implements Judgement {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
