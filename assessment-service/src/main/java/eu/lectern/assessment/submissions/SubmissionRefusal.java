package eu.lectern.assessment.submissions;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why work is not taken or not assessed. */
sealed interface SubmissionRefusal extends Refusal {

    /** Nobody hands in a test or their presence. */
    record NothingToHandIn(String assessment) implements SubmissionRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "For this assessment no work is handed in.";
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("assessment", assessment + " takes no work: its result is recorded"));
        }
    }

    /** The learner has left the programme. */
    record Withdrawn() implements SubmissionRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }

        @Override
        public String detail() {
            return "The enrolment is withdrawn, so no work is taken.";
        }
    }

    /** It is assessed once; what was said then can be corrected. */
    record AlreadyAssessed(UUID result) implements SubmissionRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }

        @Override
        public String detail() {
            return "The submission has been assessed, by result " + result + "; correct that one instead.";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of(HttpHeaders.LOCATION, SubmissionsResource.RESULTS_PATH + "/" + result);
        }
    }
}
