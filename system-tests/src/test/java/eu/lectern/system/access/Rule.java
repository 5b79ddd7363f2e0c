package eu.lectern.system.access;

import eu.lectern.contracts.identity.Roles;
import java.util.Set;

/**
 * Who may do one thing, as the contract says.
 *
 * @param roles that may; empty when it is for everyone
 * @param success the status when it is done
 */
record Rule(Set<String> roles, Reach reach, int success) {

    private static final String INSTITUTION = "LV-DEMO";

    /** The status that a caller must get. */
    int expected(Person person) {
        if (reach == Reach.PUBLIC) {
            // A bad token is refused wherever it is sent.
            return person == Person.GARBLED || person == Person.FORGED ? 401 : success;
        }
        if (!person.isKnown()) {
            return 401;
        }
        if (!roles.contains(person.role())) {
            return 403;
        }
        return switch (reach) {
            case PUBLIC, ROLE, ITEM -> success;
            case PATH -> mayKnow(person) ? success : 404;
            case BODY -> mayKnow(person) ? success : 422;
            case NOTHING -> 404;
        };
    }

    /** What the batch's item must say. */
    int expectedOfItem(Person person) {
        return mayKnow(person) ? 201 : 422;
    }

    /** Whether they may know what LV-DEMO has of learner1. */
    static boolean mayKnow(Person person) {
        return switch (person.role()) {
            case Roles.LEARNER -> person == Person.LEARNER1;
            case Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION -> person.isStaffOf(INSTITUTION);
            case Roles.OPERATOR, Roles.MOOC_PROVIDER -> true;
            default -> false;
        };
    }
}
