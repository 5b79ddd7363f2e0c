package eu.lectern.gateway.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** Why something is refused; each becomes one GraphQL error. */
public sealed interface Refusal {

    ErrorCode code();

    /** For the developer of a client; no internal names, no other tenant's data. */
    String message();

    /** The fields that are wrong; empty when it is none in particular. */
    default List<Violation> violations() {
        return List.of();
    }

    /** For the end of a reactive chain, where a refusal has to travel as a failure. */
    default RefusedException asException() {
        return new RefusedException(this);
    }

    /** One argument is wrong. */
    static Refusal invalid(String argument, String message) {
        return new Invalid(List.of(new Violation(argument, message)));
    }

    record Unauthenticated() implements Refusal {
        @Override
        public ErrorCode code() {
            return ErrorCode.UNAUTHENTICATED;
        }

        @Override
        public String message() {
            return "Send a valid access token as a bearer token.";
        }
    }

    record Forbidden() implements Refusal {
        @Override
        public ErrorCode code() {
            return ErrorCode.FORBIDDEN;
        }

        @Override
        public String message() {
            return "The token's roles do not allow this.";
        }
    }

    /**
     * Nothing there.
     *
     * @param what e.g. {@code module M99}
     */
    record NotFound(String what) implements Refusal {
        @Override
        public ErrorCode code() {
            return ErrorCode.NOT_FOUND;
        }

        @Override
        public String message() {
            return "There is no " + what + ".";
        }
    }

    /**
     * The request cannot be understood.
     *
     * @param violations at least one
     */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("say at least what is wrong");
            }
            violations = List.copyOf(violations);
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.INVALID;
        }

        @Override
        public String message() {
            return violations.stream()
                    .map(violation -> violation.field() + ": " + violation.message())
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * The present state does not allow it.
     *
     * @param message the service's own words
     * @param violations the fields that it concerns; empty when it is none in particular
     */
    record Conflict(String message, List<Violation> violations) implements Refusal {
        public Conflict {
            violations = List.copyOf(violations);
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.CONFLICT;
        }
    }

    /**
     * What is to be changed has changed since it was read.
     *
     * @param message the service's own words
     */
    record Stale(String message) implements Refusal {
        @Override
        public ErrorCode code() {
            return ErrorCode.CONFLICT;
        }
    }

    /**
     * Something that is needed is away.
     *
     * @param what in words, e.g. {@code the catalogue}
     */
    record Unavailable(String what) implements Refusal {
        @Override
        public ErrorCode code() {
            return ErrorCode.UNAVAILABLE;
        }

        @Override
        public String message() {
            return "At the moment " + what + " cannot be reached; trying again later helps.";
        }
    }
}
