package eu.lectern.assessment.judging;

import eu.lectern.kit.problem.Violation;
import java.util.List;

/** What came of reading a body. */
public sealed interface Reading<T> {

    /** Nothing in it is wrong by itself. */
    record Read<T>(T value) implements Reading<T> {}

    /** Something is wrong whatever else is known; all of it is told at once. */
    record Malformed<T>(List<Violation> violations) implements Reading<T> {
        public Malformed {
            violations = List.copyOf(violations);
        }
    }
}
