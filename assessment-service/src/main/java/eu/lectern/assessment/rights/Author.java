package eu.lectern.assessment.rights;

import eu.lectern.kit.identity.Caller;
import io.quarkus.security.ForbiddenException;

/**
 * To whom a change is ascribed.
 *
 * @param subject OIDC subject; a client's service account has one too
 * @param client through which they act
 */
public record Author(String subject, String client) {

    /** Reads them from the token; one that names neither person nor client is refused. */
    public static Author of(Caller caller) {
        String subject = caller.subject().or(caller::client).orElseThrow(ForbiddenException::new);
        return new Author(subject, caller.client().orElse(subject));
    }

    /** Whose idempotency keys theirs are: many people share one client, and none must meet another's answers. */
    public String keyOwner() {
        return client + " " + subject;
    }
}
