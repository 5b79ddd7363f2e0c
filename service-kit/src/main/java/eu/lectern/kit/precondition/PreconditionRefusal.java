package eu.lectern.kit.precondition;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.Violation;
import java.util.List;

/** Why a change is not made to what may have changed meanwhile. */
public sealed interface PreconditionRefusal extends Refusal {

    /** The change does not say of which revision. */
    record Missing() implements PreconditionRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.PRECONDITION_REQUIRED;
        }

        @Override
        public String detail() {
            return "Send the ETag of the revision that you have seen in If-Match.";
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation(IfMatch.HEADER, "is required"));
        }
    }

    /** It is at another revision than the ones that were named. */
    record Failed(long revision) implements PreconditionRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.PRECONDITION_FAILED;
        }

        @Override
        public String detail() {
            return "It is at revision " + revision + "; read it again before you change it.";
        }
    }

    /** It is not as the client has seen it, and has no revisions that one could tell. */
    record Changed() implements PreconditionRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.PRECONDITION_FAILED;
        }

        @Override
        public String detail() {
            return "It has changed since you have seen it; read it again before you change it.";
        }
    }
}
