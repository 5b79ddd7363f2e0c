package eu.lectern.enrolment.enrolling;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Why a wish to enrol someone is not fulfilled, beside a body that is wrong in itself. */
sealed interface EnrollingRefusal extends Refusal {

    /** The token names no institution to enrol in. */
    record NoInstitution() implements EnrollingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "The token names no institution to enrol in.";
        }
    }

    /** The catalogue has not announced a curriculum yet. */
    record NothingPublished() implements EnrollingRefusal {

        private static final int RETRY_AFTER_SECONDS = 5;

        @Override
        public ProblemType type() {
            return ProblemType.UNAVAILABLE;
        }

        @Override
        public String detail() {
            return "No curriculum is published yet; try again in a moment.";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
        }
    }

    /**
     * No published curriculum has it.
     *
     * @param known codes of the programmes that there are
     */
    record UnknownProgramme(Set<String> known) implements EnrollingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.INVALID_REQUEST;
        }

        @Override
        public String detail() {
            return "programme: must be one of " + String.join(", ", new TreeSet<>(known));
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("programme", "must be one of " + String.join(", ", new TreeSet<>(known))));
        }
    }

    /** The learner is in the programme already. */
    record AlreadyEnrolled(UUID enrolment) implements EnrollingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }

        @Override
        public String detail() {
            return "The learner has an active enrolment in this programme already: " + enrolment + ".";
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("programme", "has an active enrolment of this learner: " + enrolment));
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Location", EnrolmentResource.location(enrolment));
        }
    }

    /** Reference and subject are known, and not as one person's. */
    record DifferentPeople() implements EnrollingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }

        @Override
        public String detail() {
            return "The institution knows this reference and this subject as two different people.";
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("subject", "does not belong to the learner with this reference"));
        }
    }
}
