package eu.lectern.enrolment.enrolling;

import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.Visibility;
import io.quarkus.security.ForbiddenException;

/**
 * Who enrols.
 *
 * @param institution code of the one in which they do
 * @param actor OIDC subject, or without one the client
 * @param keyOwner whose idempotency keys theirs are
 */
record Enroller(String institution, String actor, String keyOwner) {

    /** Reads them from the token; refused when it names no institution, or nobody. */
    static Enroller of(Caller caller) {
        String institution = Visible.institutionManagedBy(caller)
                .orElseThrow(() -> new EnrollingRefusal.NoInstitution().asException());
        return new Enroller(
                institution,
                caller.actor().orElseThrow(ForbiddenException::new),
                caller.keyOwner().orElseThrow(ForbiddenException::new));
    }

    Visibility visibility() {
        return new Visibility.OfInstitution(institution);
    }
}
