package eu.lectern.kit.identity;

import eu.lectern.contracts.identity.Claims;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller of the request in hand. Use it only where the endpoint has asked for authentication, e.g. by
 * {@code @RolesAllowed}: before that the identity may not have been resolved.
 */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        return of(identity);
    }

    static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        return new Caller(
                Optional.ofNullable(token.getSubject()),
                text(token, "azp"),
                identity.getRoles(),
                text(token, Claims.INSTITUTION),
                text(token, Claims.COUNTRY));
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.<Object>claim(claim).map(Object::toString).filter(value -> !value.isBlank());
    }
}
