package eu.lectern.kit.identity;

import eu.lectern.contracts.identity.Roles;

/**
 * Which learners' records a caller may see. Every repository query takes one, so that no query can forget it. What is
 * outside it looks as if it did not exist.
 */
public sealed interface Visibility {

    /** Everyone in one institution. */
    record OfInstitution(String institution) implements Visibility {}

    /** Only the learner's own. */
    record OfLearner(String subject) implements Visibility {}

    /** Of every institution. */
    record OfEveryone() implements Visibility {}

    /** Nothing. */
    record OfNobody() implements Visibility {}

    /** Staff see their institution, operators and MOOC providers all, learners themselves, others nothing. */
    static Visibility of(Caller caller) {
        if (caller.hasAnyOf(Roles.OPERATOR, Roles.MOOC_PROVIDER)) {
            return new OfEveryone();
        }
        if (caller.hasAnyOf(Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION)) {
            return caller.institution().<Visibility>map(OfInstitution::new).orElseGet(OfNobody::new);
        }
        if (caller.hasAnyOf(Roles.LEARNER)) {
            return caller.subject().<Visibility>map(OfLearner::new).orElseGet(OfNobody::new);
        }
        return new OfNobody();
    }
}
