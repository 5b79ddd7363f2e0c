package eu.lectern.gateway.live.socket;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Looks at the token with which a client comes, as every request's token is looked at. Browsers can set no header of a
 * socket, so it comes in {@code connection_init}; those who can may have sent it with the upgrade.
 */
@Singleton
final class Admitting {

    /** Three parts in base64url. What does not even look like a token makes the framework stumble. */
    private static final Pattern BEARER_JWT =
            Pattern.compile("bearer +([\\w-]+\\.[\\w-]+\\.[\\w-]+)", Pattern.CASE_INSENSITIVE);

    private final IdentityProviderManager identities;

    Admitting(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Never fails. To be called on a Vert.x context of its own. */
    Uni<Admission> admit(Optional<String> authorization, RoutingContext upgrade) {
        if (authorization.isEmpty()) {
            return Uni.createFrom()
                    .item(ofUpgrade(upgrade)
                            .map(Admitting::admitted)
                            .orElse(new Admission.Refused(Closing.UNAUTHORIZED)));
        }
        return bearer(authorization.get())
                .map(token -> check(token, upgrade))
                .orElse(Uni.createFrom().item(new Admission.Refused(Closing.FORBIDDEN)));
    }

    private Uni<Admission> check(String token, RoutingContext upgrade) {
        AuthenticationRequest request = HttpSecurityUtils.setRoutingContextAttribute(
                new TokenAuthenticationRequest(new AccessTokenCredential(token)), upgrade);
        return Uni.createFrom()
                .deferred(() -> identities.authenticate(request))
                .map(Admitting::admitted)
                .onFailure()
                .recoverWithItem(failure -> new Admission.Refused(closing(failure)));
    }

    private static Admission admitted(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Admission.Refused(Closing.FORBIDDEN);
        }
        return new Admission.Admitted(identity, token.getSubject(), Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static Closing closing(Throwable failure) {
        return switch (failure) {
            case AuthenticationFailedException badToken -> Closing.FORBIDDEN;
            case OIDCException away -> Closing.LOGIN_AWAY;
            default -> Closing.FORBIDDEN;
        };
    }

    private static Optional<String> bearer(String authorization) {
        Matcher bearer = BEARER_JWT.matcher(authorization.strip());
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }

    private static Optional<SecurityIdentity> ofUpgrade(RoutingContext upgrade) {
        return upgrade.user() instanceof QuarkusHttpUser user
                ? Optional.of(user.getSecurityIdentity()).filter(identity -> !identity.isAnonymous())
                : Optional.empty();
    }
}
