package eu.lectern.assessment.results;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.Visibility;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which results somebody may read, and how much of each.
 *
 * @param withSource whether they read where a result comes from, which may name a person
 */
record ReadingRights(Visibility visibility, boolean withSource) {

    /** A MOOC provider records and reads nothing; so that role widens nobody's view. */
    static ReadingRights of(Caller caller) {
        Set<String> roles = caller.roles().stream()
                .filter(Predicate.not(Roles.MOOC_PROVIDER::equals))
                .collect(Collectors.toUnmodifiableSet());
        Caller reader = new Caller(caller.subject(), caller.client(), roles, caller.institution(), caller.country());
        return new ReadingRights(Visibility.of(reader), !reader.hasAnyOf(Roles.OPERATOR));
    }

    ResultView show(ResultView result) {
        if (withSource) {
            return result;
        }
        return new ResultView(
                result.id(),
                result.revision(),
                result.enrolment(),
                result.assessment(),
                result.outcome(),
                result.revoked(),
                result.percent(),
                result.grade(),
                result.achievedOn(),
                null,
                result.alsoServes(),
                result.submission(),
                result.recordedAt(),
                result.revisions());
    }
}
