package eu.lectern.gateway.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.gateway.stub.AgainstStubs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apollo's automatic persisted queries, as its clients speak them. */
@QuarkusTest
class PersistedIT extends AgainstStubs {

    @Test
    void shouldRememberAQueryThatWasSentOnce() {
        // given
        String query = "query ByPost { modules { totalCount } }";
        String hash = sha256(query);
        anonymous()
                .body(Map.of("extensions", persisted(hash)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors[0].message", is("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", is("PERSISTED_QUERY_NOT_FOUND"));

        // when
        anonymous()
                .body(Map.of("query", query, "extensions", persisted(hash)))
                .post("/graphql")
                .then()
                .body("errors", nullValue());

        // then
        anonymous()
                .body(Map.of("extensions", persisted(hash)))
                .post("/graphql")
                .then()
                .body("errors", nullValue())
                .body("data.modules.totalCount", is(3));
        RestAssured.given()
                .queryParam("extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}")
                .get("/graphql")
                .then()
                .header("Cache-Control", "public, max-age=60")
                .body("data.modules.totalCount", is(3));
    }

    @Test
    void shouldNotRememberWhatCannotBeExecuted() {
        // given
        String query = "{ nope }";
        anonymous()
                .body(Map.of("query", query, "extensions", persisted(sha256(query))))
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", is("INVALID"));

        // when, then
        anonymous()
                .body(Map.of("extensions", persisted(sha256(query))))
                .post("/graphql")
                .then()
                .body("errors[0].message", is("PersistedQueryNotFound"));
    }

    @Test
    void shouldRefuseAHashOfSomethingElse() {
        anonymous()
                .body(Map.of("query", "{ __typename }", "extensions", persisted(sha256("{ viewer { name } }"))))
                .post("/graphql")
                .then()
                .body("data", nullValue())
                .body("errors[0].extensions.code", is("INVALID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"extensions\": {\"persistedQuery\": 5}}",
                "{\"extensions\": {\"persistedQuery\": {}}}",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 2, \"sha256Hash\": \"x\"}}}",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": 5}}}",
                "{\"extensions\": {\"persistedQuery\": null}}",
                "{\"documentId\": 5}",
            })
    void shouldRefuseANameThatIsNone(String body) {
        anonymous().body(body).post("/graphql").then().body("errors[0].extensions.code", is("INVALID"));
    }

    @Test
    void shouldSayThatADocumentIsNotRegistered() {
        anonymous()
                .body("{\"documentId\": \"sha256:abc\"}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", is("QUERY_NOT_REGISTERED"));
    }

    private static Map<String, Object> persisted(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
