package eu.lectern.assessment.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.stack.test.LineConnection;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProtectionIT extends ServiceIT {

    /** The message and what was thrown. */
    private static final Formatter WHOLE = new PatternFormatter("%s%e");

    private static final String PROBLEM = "application/problem+json";

    @Test
    void shouldTellAClientWhatIsLeft() {
        Api.as("instructor1")
                .get(Api.RESULTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("RateLimit-Policy", matchesRegex("\"client\";q=\\d+;w=\\d+"))
                .header("RateLimit", matchesRegex("\"client\";r=\\d+;t=\\d+"));
    }

    @Test
    void shouldTellAnAnonymousCallerNothingOfLimits() {
        RestAssured.get(Api.RESULTS).then().statusCode(401).header("RateLimit", nullValue());
    }

    @Test
    void shouldRefuseWhatIsTooLargeAsAProblem() {
        Api.as("instructor1")
                .queryParam("enrolment", "x".repeat(20_000))
                .get(Api.RESULTS)
                .then()
                .statusCode(414)
                .contentType(PROBLEM)
                .body("type", endsWith("/request-uri-too-long"));
        Api.as("instructor1")
                .header("X-Much", "x".repeat(20_000))
                .get(Api.RESULTS)
                .then()
                .statusCode(431)
                .contentType(PROBLEM);
        Api.postBatch(Api.as("instructor1"), UUID.randomUUID().toString(), "x".repeat(5_000_000))
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("status", equalTo(413));
    }

    @Test
    void shouldRefuseABodyThatBecomesTooLarge() throws IOException {
        // given
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            connection.setSoTimeout(30_000);

            // when
            connection.getOutputStream().write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Transfer-Encoding: chunked\r
                    \r
                    """.formatted(Api.BATCHES, TestTokens.forUser("instructor1"))
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int each = 0; each < 65; each++) {
                connection.getOutputStream().write(chunk);
            }

            // then
            assertThat(new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void shouldLogNoSecretWhateverHappens() throws IOException {
        // given
        String token = TestTokens.forUser("instructor1");
        String expired = TestTokens.expiredForUser("instructor1");
        String key = UUID.randomUUID().toString();
        UUID enrolment = given.enrolment();
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = listener(logged);
        Logger ours = Logger.getLogger("eu.lectern");
        Logger all = Logger.getLogger("");
        Level before = ours.getLevel();
        all.addHandler(listener);
        ours.setLevel(Level.ALL);

        // when
        try {
            for (String each : List.of(token, expired, "nonsense " + token, token + "x")) {
                RestAssured.given()
                        .header("Authorization", "Bearer " + each)
                        .header(Api.KEY, key)
                        .contentType(ContentType.JSON)
                        .body(Api.moocTest(enrolment, "80"))
                        .post(Api.RESULTS);
                RestAssured.given().header("Authorization", "Bearer " + each).get(Api.RESULTS + "/%7Bid%7D");
            }
            try (LineConnection lines = LineConnection.open(RestAssured.port, Api.BATCHES, token, key)) {
                lines.send("nonsense\n");
                assertThat(lines.status()).isEqualTo(200);
            }
            Logger.getLogger("eu.lectern.test").log(Level.FINE, "the listener hears");
        } finally {
            all.removeHandler(listener);
            ours.setLevel(before);
        }

        // then
        assertThat(logged).contains("the listener hears");
        assertThat(logged).noneMatch(line -> line.contains(signature(token)) || line.contains(signature(expired)));
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static Handler listener(List<String> logged) {
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(WHOLE.format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        listener.setLevel(Level.ALL);
        return listener;
    }
}
