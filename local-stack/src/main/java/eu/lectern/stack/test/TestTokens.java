package eu.lectern.stack.test;

import eu.lectern.stack.keycloak.RealmFile;
import eu.lectern.stack.keycloak.RealmUser;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Access tokens as Keycloak would give them to the users and clients of the development realm, for a service that was
 * started with {@link OidcKeyResource}.
 */
public final class TestTokens {

    /** What the realm's audience mapper writes, and the services ask for. */
    private static final String AUDIENCE = "lectern";

    private static final Duration LIFE = Duration.ofMinutes(30);

    private TestTokens() {}

    /** The token of a person, for example {@code instructor1}. */
    public static String forUser(String name) {
        return of(RealmFile.read().user(name), Instant.now());
    }

    /** The token of a client's service account, for example {@code partner-lv}. */
    public static String forClient(String client) {
        return of(RealmFile.read().serviceAccount(client), Instant.now());
    }

    /** The token that the person had yesterday. */
    public static String expiredForUser(String name) {
        return of(RealmFile.read().user(name), Instant.now().minus(Duration.ofDays(1)));
    }

    /** A token of the person that is over soon: after this time, or up to a second before. */
    public static String endingForUser(String name, Duration left) {
        return of(RealmFile.read().user(name), Instant.now().minus(LIFE).plus(left));
    }

    /** The token of somebody whom the realm does not know. */
    public static String of(RealmUser user) {
        return of(user, Instant.now());
    }

    /** A person's {@code sub}. */
    public static String subjectOf(String name) {
        return RealmFile.read().user(name).id();
    }

    private static String of(RealmUser user, Instant issuedAt) {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer("https://tests.lectern.example/realms/lectern")
                .subject(user.id())
                .audience(AUDIENCE)
                .preferredUserName(user.name())
                .claim("azp", user.serviceAccountOf().orElse("frontend"))
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", user.roles()))
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(LIFE));
        user.institution().ifPresent(institution -> claims.claim("institution", institution));
        user.country().ifPresent(country -> claims.claim("country", country));
        return claims.sign(TestKeys.privateKey());
    }
}
