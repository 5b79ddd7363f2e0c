package eu.lectern.stack.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes a service accept the tokens of {@link TestTokens} and ask no Keycloak. */
public final class OidcKeyResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.public-key", TestKeys.publicKey(),
                "quarkus.oidc.client-id", "lectern");
    }

    @Override
    public void stop() {}
}
