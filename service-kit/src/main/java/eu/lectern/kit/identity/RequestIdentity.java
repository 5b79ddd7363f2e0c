package eu.lectern.kit.identity;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.StandardRefusal;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, for what handles a request in front of JAX-RS. The token is checked once a request, whoever asks first. */
@Singleton
public final class RequestIdentity {

    private final IdentityProviderManager providers;
    private final CurrentIdentityAssociation association;

    RequestIdentity(IdentityProviderManager providers, CurrentIdentityAssociation association) {
        this.providers = providers;
        this.association = association;
    }

    /**
     * A caller whose token was checked.
     *
     * @param tokenEnds when the token expires; the end of time for an anonymous one
     */
    public record Known(SecurityIdentity identity, Caller caller, Instant tokenEnds) {}

    /** Fails as the check of the token does. */
    public Uni<Known> of(RoutingContext request) {
        return QuarkusHttpUser.getSecurityIdentity(request, providers).map(RequestIdentity::known);
    }

    /** A caller with one of the roles; fails with a {@link eu.lectern.kit.problem.RefusedException} of 401, 403 or 503. */
    public Uni<Known> require(RoutingContext request, Set<String> roles) {
        return of(request)
                .onFailure(AuthenticationFailedException.class)
                .transform(invalid -> new Refused.Unauthenticated().asException())
                .onFailure(OIDCException.class)
                .transform(
                        away -> new StandardRefusal.Unavailable("Access tokens cannot be checked now; try again later.")
                                .asException())
                .invoke(known -> {
                    if (known.identity().isAnonymous()) {
                        throw new Refused.Unauthenticated().asException();
                    }
                    if (Collections.disjoint(known.caller().roles(), roles)) {
                        throw new Refused.Forbidden().asException();
                    }
                });
    }

    /** Makes it the identity of the CDI request context in hand. */
    public void associate(Known known) {
        association.setIdentity(known.identity());
    }

    private static Known known(SecurityIdentity identity) {
        Instant ends = identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
        return new Known(identity, CurrentCaller.of(identity), ends);
    }

    private sealed interface Refused extends Refusal {

        record Unauthenticated() implements Refused {
            @Override
            public ProblemType type() {
                return ProblemType.UNAUTHENTICATED;
            }

            @Override
            public String detail() {
                return "Send a valid access token as a bearer token.";
            }

            @Override
            public Map<String, String> headers() {
                return Map.of("WWW-Authenticate", "Bearer");
            }
        }

        record Forbidden() implements Refused {
            @Override
            public ProblemType type() {
                return ProblemType.FORBIDDEN;
            }

            @Override
            public String detail() {
                return "The token's roles do not allow this.";
            }
        }
    }
}
