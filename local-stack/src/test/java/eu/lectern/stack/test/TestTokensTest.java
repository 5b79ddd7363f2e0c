package eu.lectern.stack.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    @Test
    void shouldGiveAPersonTheClaimsOfTheRealm() throws IOException {
        // when
        JsonNode claims = claims(TestTokens.forUser("instructor1"));

        // then
        assertThat(claims.get("sub").asText()).isEqualTo(TestTokens.subjectOf("instructor1"));
        assertThat(claims.get("preferred_username").asText()).isEqualTo("instructor1");
        assertThat(claims.get("institution").asText()).isEqualTo("LV-DEMO");
        assertThat(claims.has("country")).isFalse();
        assertThat(claims.get("aud").asText()).isEqualTo("lectern");
        assertThat(claims.at("/realm_access/roles").valueStream().map(JsonNode::asText))
                .isEqualTo(List.of("instructor"));
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(1800);
    }

    @Test
    void shouldGiveAServiceAccountItsInstitution() throws IOException {
        // when
        JsonNode claims = claims(TestTokens.forClient("partner-it"));

        // then
        assertThat(claims.get("institution").asText()).isEqualTo("IT-DEMO");
        assertThat(claims.get("azp").asText()).isEqualTo("partner-it");
    }

    @Test
    void shouldSignWithTheKeyThatTheServicesAreGiven() throws GeneralSecurityException {
        // given
        String token = TestTokens.forUser("editor-lv");
        Map<String, String> settings = new OidcKeyResource().start();
        byte[] key = Base64.getDecoder().decode(settings.get("quarkus.oidc.public-key"));
        int dot = token.lastIndexOf('.');

        // when
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));

        // then
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))))
                .isTrue();
    }

    private static JsonNode claims(String token) throws IOException {
        String payload = token.split("\\.", -1)[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }
}
