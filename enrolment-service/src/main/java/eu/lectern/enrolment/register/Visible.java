package eu.lectern.enrolment.register;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.Visibility;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one place that says which enrolments a caller may see.
 *
 * @param condition in HQL, on {@code e}, an enrolment, and {@code l}, its learner
 * @param parameters of the condition
 */
public record Visible(String condition, Map<String, Object> parameters) {

    static Visible to(Visibility visibility) {
        return switch (visibility) {
            case Visibility.OfInstitution(String institution) ->
                new Visible("e.institution = :callersInstitution", Map.of("callersInstitution", institution));
            case Visibility.OfLearner(String subject) ->
                new Visible("l.subject = :callersSubject", Map.of("callersSubject", subject));
            case Visibility.OfEveryone() -> new Visible("1 = 1", Map.of());
            case Visibility.OfNobody() -> new Visible("1 = 0", Map.of());
        };
    }

    /** The same of learners, on {@code l}. */
    static Visible learnersTo(Visibility visibility) {
        return switch (visibility) {
            case Visibility.OfInstitution(String institution) ->
                new Visible("l.institution = :callersInstitution", Map.of("callersInstitution", institution));
            case Visibility.OfLearner(String subject) ->
                new Visible("l.subject = :callersSubject", Map.of("callersSubject", subject));
            case Visibility.OfEveryone() -> new Visible("1 = 1", Map.of());
            case Visibility.OfNobody() -> new Visible("1 = 0", Map.of());
        };
    }

    /**
     * What a caller may see beyond a single enrolment. A MOOC provider needs that one only, to record results for it; what
     * else it sees is what its other roles, if it has any, allow.
     */
    public static Visibility beyondOneEnrolment(Caller caller) {
        Set<String> others = new HashSet<>(caller.roles());
        others.remove(Roles.MOOC_PROVIDER);
        return Visibility.of(
                new Caller(caller.subject(), caller.client(), others, caller.institution(), caller.country()));
    }

    /**
     * On whose enrolments a caller may act: coordinators and partners on their institution's, a learner on their own. What
     * else they are, e.g. an instructor who learns, lets them see more, not act on more.
     */
    public static Visibility toActOn(Caller caller) {
        return byRoles(caller, Roles.COORDINATOR, Roles.INTEGRATION, Roles.LEARNER);
    }

    /** Whose enrolments a caller may move to another curriculum version: an operator all, staff their institution's. */
    public static Visibility toMove(Caller caller) {
        return byRoles(caller, Roles.OPERATOR, Roles.COORDINATOR, Roles.INTEGRATION);
    }

    /**
     * Whose changes a caller may follow: coordinators and partners their institution's. No operator's work needs what
     * single learners do.
     */
    public static Visibility toFollow(Caller caller) {
        return byRoles(caller, Roles.COORDINATOR, Roles.INTEGRATION);
    }

    /** The institution whose learners a caller manages: coordinators and partners their own, nobody else any. */
    public static Optional<String> institutionManagedBy(Caller caller) {
        return switch (toFollow(caller)) {
            case Visibility.OfInstitution(String institution) -> Optional.of(institution);
            case Visibility.OfLearner none -> Optional.empty();
            case Visibility.OfEveryone none -> Optional.empty();
            case Visibility.OfNobody none -> Optional.empty();
        };
    }

    private static Visibility byRoles(Caller caller, String... counting) {
        Set<String> roles = new HashSet<>(caller.roles());
        roles.retainAll(Set.of(counting));
        return Visibility.of(
                new Caller(caller.subject(), caller.client(), roles, caller.institution(), caller.country()));
    }

    /** Who sees every institution sees no personal data: neither references nor subjects. */
    public static boolean withPersonalData(Visibility visibility) {
        return !(visibility instanceof Visibility.OfEveryone);
    }
}
