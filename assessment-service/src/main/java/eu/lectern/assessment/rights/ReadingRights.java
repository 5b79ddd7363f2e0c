package eu.lectern.assessment.rights;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.Visibility;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whose results and submissions somebody may read, and how much of each.
 *
 * @param personalData whether they read what may name or quote a person: sources, reasons, who recorded, the work itself
 */
public record ReadingRights(Visibility visibility, boolean personalData) {

    /** A MOOC provider records and reads nothing; so that role widens nobody's view. */
    public static ReadingRights of(Caller caller) {
        Set<String> roles = caller.roles().stream()
                .filter(Predicate.not(Roles.MOOC_PROVIDER::equals))
                .collect(Collectors.toUnmodifiableSet());
        Caller reader = new Caller(caller.subject(), caller.client(), roles, caller.institution(), caller.country());
        return new ReadingRights(Visibility.of(reader), !reader.hasAnyOf(Roles.OPERATOR));
    }
}
