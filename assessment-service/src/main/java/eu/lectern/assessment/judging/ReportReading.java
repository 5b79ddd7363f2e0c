package eu.lectern.assessment.judging;

import eu.lectern.kit.problem.Violation;
import java.util.List;

/** What came of reading a report. */
public sealed interface ReportReading {

    /** Nothing in it is wrong by itself. */
    record Read(ReportedResult report) implements ReportReading {}

    /** Something is wrong whatever the enrolment and the assessment are; all of it is told at once. */
    record Malformed(List<Violation> violations) implements ReportReading {
        public Malformed {
            violations = List.copyOf(violations);
        }
    }
}
