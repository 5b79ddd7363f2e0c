package eu.lectern.kit.problem;

import java.util.List;

/** The refusals that every service knows. */
public sealed interface StandardRefusal extends Refusal {

    /** One field of the request is wrong. */
    static StandardRefusal invalid(String field, String message) {
        return new Invalid(List.of(new Violation(field, message)));
    }

    /** There is no such resource, or it is not for this caller to know of: both look the same. */
    static StandardRefusal notFound(String what) {
        return new NotFound(what);
    }

    record Invalid(List<Violation> violations) implements StandardRefusal {
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public ProblemType type() {
            return ProblemType.INVALID_REQUEST;
        }

        @Override
        public String detail() {
            return violations.size() == 1
                    ? violations.getFirst().field() + ": "
                            + violations.getFirst().message()
                    : violations.size() + " fields are wrong";
        }
    }

    /**
     * Nothing there.
     *
     * @param what e.g. {@code module M99}
     */
    record NotFound(String what) implements StandardRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no " + what + ".";
        }
    }

    /** Something that this service depends on is away; trying again later helps. */
    record Unavailable(String detail) implements StandardRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.UNAVAILABLE;
        }
    }
}
