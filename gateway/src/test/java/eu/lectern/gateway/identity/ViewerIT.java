package eu.lectern.gateway.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ViewerIT extends AgainstStubs {

    private static final String VIEWER = "{ viewer { subject name roles institution country } }";

    @Test
    void shouldTellWhoIsAsking() {
        // when
        var answer = ask(as("coordinator1"), VIEWER);

        // then
        answer.body("data.viewer.subject", is(TestTokens.subjectOf("coordinator1")))
                .body("data.viewer.name", is("coordinator1"))
                .body("data.viewer.roles", contains("coordinator"))
                .body("data.viewer.institution", is("LV-DEMO"))
                .body("data.viewer.country", nullValue());
    }

    @Test
    void shouldKnowNobodyWithoutAToken() {
        // when
        var answer = ask(anonymous(), VIEWER);

        // then
        answer.body("data.viewer", nullValue()).body("errors", nullValue());
    }

    @Test
    void shouldRefuseAnExpiredTokenEvenWhereNoneIsNeeded() {
        refused("Bearer " + TestTokens.expiredForUser("learner1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer a.b.c", "Bearer ."})
    void shouldRefuseWhatIsNoToken(String header) {
        refused(header);
    }

    @Test
    void shouldRefuseATokenThatSomebodyElseSigned() {
        String token = TestTokens.forUser("learner1");
        String signature = token.substring(token.lastIndexOf('.') + 1);
        refused("Bearer " + token.replace(signature, signature.substring(4) + signature.substring(0, 4)));
    }

    private static void refused(String header) {
        anonymous()
                .header("Authorization", header)
                .body(Map.of("query", "{ programmes { totalCount } }"))
                .post("/graphql")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", is("Bearer"))
                .body("errors[0].extensions.code", is("UNAUTHENTICATED"));
    }
}
