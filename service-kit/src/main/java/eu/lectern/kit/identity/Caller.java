package eu.lectern.kit.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, as the checked token says.
 *
 * @param subject OIDC {@code sub}; empty for an anonymous caller
 * @param client the client that asked for the token, {@code azp}; limits are per client, idempotency keys per client and subject
 * @param institution code of the institution that the caller acts for; only ever from the token
 * @param country ISO 3166-1 alpha-2, of a curriculum editor
 */
public record Caller(
        Optional<String> subject,
        Optional<String> client,
        Set<String> roles,
        Optional<String> institution,
        Optional<String> country) {

    public static final Caller ANONYMOUS =
            new Caller(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Under which name what they do is recorded: the subject's, or without one the client's. Empty for an anonymous one. */
    public Optional<String> actor() {
        return subject.or(this::client);
    }

    /**
     * Whose idempotency keys and limits theirs are: many people share one client, and none must meet another's. Empty for an
     * anonymous one.
     */
    public Optional<String> keyOwner() {
        return actor().map(actor -> client.orElse(actor) + " " + actor);
    }

    public boolean hasAnyOf(String... wanted) {
        for (String role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
