package eu.lectern.stack.keycloak;

import java.util.List;
import java.util.Optional;

/**
 * A user of the development realm, or the service account of a client.
 *
 * @param id the token's {@code sub}
 * @param serviceAccountOf the client whose service account it is; empty for a person
 */
public record RealmUser(
        String id,
        String name,
        List<String> roles,
        Optional<String> institution,
        Optional<String> country,
        Optional<String> serviceAccountOf) {

    public RealmUser {
        roles = List.copyOf(roles);
    }
}
