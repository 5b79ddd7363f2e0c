package eu.lectern.gateway.identity;

import eu.lectern.contracts.identity.Claims;
import eu.lectern.contracts.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The query {@code viewer}. */
@GraphQLApi
@ApplicationScoped
public class ViewerApi {

    /** Keycloak gives roles of its own, too; they are nobody's business. */
    private static final Set<String> KNOWN_ROLES = Set.of(
            Roles.LEARNER,
            Roles.INSTRUCTOR,
            Roles.COORDINATOR,
            Roles.INTEGRATION,
            Roles.MOOC_PROVIDER,
            Roles.CURRICULUM_EDITOR,
            Roles.OPERATOR);

    private final SecurityIdentity identity;

    ViewerApi(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Query
    @Description("Who is asking; null when the request carries no token.")
    public Uni<Viewer> viewer() {
        return Uni.createFrom().item(this::fromToken);
    }

    private @Nullable Viewer fromToken() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        return new Viewer(
                token.getSubject(),
                text(token, "preferred_username"),
                identity.getRoles().stream()
                        .filter(KNOWN_ROLES::contains)
                        .sorted()
                        .toList(),
                text(token, Claims.INSTITUTION),
                text(token, Claims.COUNTRY));
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        return token.<Object>claim(claim)
                .map(Object::toString)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }
}
