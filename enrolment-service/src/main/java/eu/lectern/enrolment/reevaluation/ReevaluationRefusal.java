package eu.lectern.enrolment.reevaluation;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.Violation;
import java.util.List;

/** Why enrolments are not moved to the wished version, though the request is right in itself. */
sealed interface ReevaluationRefusal extends Refusal {

    /** No published version of the curriculum is named so and has the programme. */
    record UnknownVersion(String programme) implements ReevaluationRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "version: " + message();
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("version", message()));
        }

        private String message() {
            return "is no published version of the curriculum that has the programme " + programme;
        }
    }

    /** The token names no institution whose enrolments could be moved. */
    record NoInstitution() implements ReevaluationRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "The token names no institution whose enrolments could be moved.";
        }
    }
}
