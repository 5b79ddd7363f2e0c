package eu.lectern.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.gateway.stub.StubService;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a service, and what comes back from it. */
@QuarkusTest
class PassingOnIT extends AgainstStubs {

    @TestHTTPResource
    @Nullable
    URI gateway;

    @Test
    void shouldPassOnARequestAsItCame() {
        // given
        ASSESSMENT_SERVICE.answers("POST", ASSESSMENT + "/results", StubAnswer.created(Map.of("id", "r1")));

        // when
        anonymous()
                .header("Authorization", "Bearer not-for-the-gateway-to-judge")
                .header("Idempotency-Key", "key-1")
                .header("If-Match", "\"3\"")
                .header("Accept-Language", "lv, en;q=0.5")
                .body("{\"enrolment\": \"e1\"}")
                .urlEncodingEnabled(false)
                .post(ASSESSMENT + "/results?dry=1&q=a%20b%7C%7Bc%7D&r=../x")
                .then()
                .statusCode(201)
                .body("id", is("r1"));

        // then
        SeenRequest seen = passedOn(ASSESSMENT_SERVICE).getFirst();
        assertThat(seen.target()).isEqualTo(ASSESSMENT + "/results?dry=1&q=a%20b%7C%7Bc%7D&r=../x");
        assertThat(seen.header("Authorization")).contains("Bearer not-for-the-gateway-to-judge");
        assertThat(seen.header("Idempotency-Key")).contains("key-1");
        assertThat(seen.header("If-Match")).contains("\"3\"");
        assertThat(seen.header("Accept-Language")).contains("lv, en;q=0.5");
        assertThat(seen.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(seen.body()).isEqualTo("{\"enrolment\": \"e1\"}");
    }

    @Test
    void shouldPassOnEveryMethod() {
        CATALOG_SERVICE.answers("DELETE", CATALOG + "/x", StubAnswer.status(204));
        CATALOG_SERVICE.answers("PUT", CATALOG + "/x", StubAnswer.json(Map.of()));
        RestAssured.given().delete(CATALOG + "/x").then().statusCode(204);
        anonymous().body("{}").put(CATALOG + "/x").then().statusCode(200);
        RestAssured.given().head(CATALOG + "/curricula").then().statusCode(404);
        RestAssured.given().get(CATALOG + "/nothing").then().statusCode(404);
    }

    @Test
    void shouldTellWhereARequestComesFromAndBelieveNobodyElse() {
        // when
        RestAssured.given()
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9;host=evil.example")
                .header("X-Real-IP", "203.0.113.9")
                .get(CATALOG + "/curricula")
                .then()
                .statusCode(200);

        // then
        SeenRequest seen = passedOn(CATALOG_SERVICE).getFirst();
        String host = Objects.requireNonNull(gateway).getAuthority();
        assertThat(seen.header("X-Forwarded-For")).contains("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).contains(host);
        assertThat(seen.header("X-Forwarded-Proto")).contains("http");
        assertThat(seen.header("X-Forwarded-Prefix")).isEmpty();
        assertThat(seen.header("X-Real-IP")).isEmpty();
        assertThat(seen.header("Forwarded")).contains("for=127.0.0.1;host=\"" + host + "\";proto=http");
        assertThat(seen.header("Host")).contains(host);
    }

    @Test
    void shouldKeepHeadersOfOneConnectionToIt() throws IOException {
        // when
        raw("GET " + CATALOG + "/curricula HTTP/1.1\r\nHost: localhost\r\nConnection: X-Mine, Authorization\r\n"
                + "Connection: close\r\n"
                + "X-Mine: 1\r\nKeep-Alive: timeout=5\r\nTE: trailers\r\nProxy-Authorization: Basic eA==\r\n"
                + "Authorization: Bearer x\r\n\r\n");

        // then
        SeenRequest seen = passedOn(CATALOG_SERVICE).getFirst();
        assertThat(seen.header("X-Mine")).isEmpty();
        assertThat(seen.header("Keep-Alive")).isEmpty();
        assertThat(seen.header("TE")).isEmpty();
        assertThat(seen.header("Proxy-Authorization")).isEmpty();
        assertThat(seen.header("Authorization")).contains("Bearer x");
    }

    @Test
    void shouldPassOnWhatAServiceAnswers() throws IOException {
        // given
        CATALOG_SERVICE.goAway();
        try (RawService service = new RawService("catalog", connection -> {
            RawService.head(connection);
            RawService.say(
                    connection,
                    "HTTP/1.1 201 Created\r\nLocation: /api/catalog/v1/x/1\r\nETag: \"7\"\r\nRetry-After: 9\r\n"
                            + "Content-Language: lv\r\nConnection: X-Inner\r\nX-Inner: 1\r\nContent-Length: 2\r\n\r\n{}");
            RawService.head(connection);
        })) {
            // when
            String answer = raw("GET " + CATALOG + "/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            // then
            assertThat(answer)
                    .startsWith("HTTP/1.1 201 Created\r\n")
                    .containsIgnoringCase("Location: /api/catalog/v1/x/1")
                    .containsIgnoringCase("ETag: \"7\"")
                    .containsIgnoringCase("Retry-After: 9")
                    .containsIgnoringCase("Content-Language: lv")
                    .doesNotContainIgnoringCase("X-Inner")
                    .endsWith("\r\n\r\n{}");
            assertThat(service).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/catalog/v1/modules/%7Bcode%7D",
                "/api/catalog/v1/modules/a%7Cb;c=d",
                "/api/catalog/v1/modules?q=a%7Cb&after=../%2e%2e",
                "/api/catalog/v1/modules/%C4%81~!$&'()*+,=:@",
            })
    void shouldPassOnOddCharacters(String target) throws IOException {
        // when
        raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // then
        assertThat(passedOn(CATALOG_SERVICE)).extracting(SeenRequest::target).containsExactly(target);
    }

    /** RFC 3986 has no place for them; the server itself says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/catalog/v1/modules/{code}",
                "/api/catalog/v1/modules?q=a|b",
                "/api/catalog/v1/modules?q={\"a\"}",
                "/api/catalog/v1/modules/a^`<>",
                "/api/catalog/v1/modules?q=%zz",
            })
    void shouldRefuseCharactersThatNoAddressMayHave(String target) throws IOException {
        // when
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // then
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(passedOn(CATALOG_SERVICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/catalog/v1/../../q/metrics",
                "/api/catalog/v1/../../../q/metrics",
                "/api/catalog/v1/%2e%2e/%2e%2e/q/metrics",
                "/api/catalog/v1/%252e%252e/q/metrics",
                "/api/catalog/v1/..%2f..%2fq/metrics",
                "/api/catalog/v1/..;/..;/q/metrics",
                "/api/catalog/v1/..\\..\\q\\metrics",
                "//api/catalog/v1/modules",
                "/api//catalog/v1/modules",
                "/api/catalog/v2/modules",
                "/api/catalog/v1x",
                "/api/catalog/../catalog/v1/modules",
                "/api/%63atalog/v1/../x",
                "/api",
                "/api/",
                "http://localhost/api/catalog/v1/../../q/metrics",
            })
    void shouldReachNothingButTheInterfaces(String target) throws IOException {
        // when
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // then
        assertThat(answer).containsPattern("^HTTP/1.1 40[04] ");
        assertThat(passedOn(CATALOG_SERVICE)).isEmpty();
        assertThat(passedOn(ENROLMENT_SERVICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 30\r\n\r\nabc",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            })
    void shouldRefuseABodyWhoseEndIsNotSure(String rest) throws IOException {
        // when
        String answer = raw("POST " + CATALOG + "/modules HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + rest);

        // then
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(passedOn(CATALOG_SERVICE)).isEmpty();
    }

    @Test
    void shouldPassOnOneEndOfABodyThatHasTwo() throws IOException {
        // when: RFC 9112, 6.3: the transfer coding wins
        raw("POST " + CATALOG + "/modules HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 30\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");

        // then
        SeenRequest seen = passedOn(CATALOG_SERVICE).getFirst();
        assertThat(seen.body()).isEqualTo("abc");
        assertThat(seen.header("Content-Length")).isEmpty();
    }

    @Test
    void shouldAskAgainWhenAnOldConnectionIsClosed() throws IOException {
        // given: a service that forgets its connections after one answer, without saying so
        CATALOG_SERVICE.goAway();
        AtomicInteger forgotten = new AtomicInteger();
        try (RawService service = new RawService("catalog", connection -> {
            RawService.head(connection);
            RawService.say(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            RawService.head(connection);
            forgotten.incrementAndGet();
        })) {
            String once = "GET " + CATALOG + "/x HTTP/1.1\r\nHost: localhost\r\n";
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> raw(once + "Connection: close\r\n\r\n").startsWith("HTTP/1.1 200"));
            int before = forgotten.get();

            // when: two requests, one after the other
            String answers = raw(once + "\r\n" + once + "Connection: close\r\n\r\n");

            // then
            assertThat(answers)
                    .containsPattern("(?s)^HTTP/1.1 200 .*HTTP/1.1 200 ")
                    .doesNotContain("502");
            assertThat(forgotten.get()).isGreaterThan(before);
            assertThat(service).isNotNull();
        }
    }

    @Test
    void shouldLetFrontendsOfConfiguredOriginsCall() {
        RestAssured.given()
                .header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
                .options(ENROLMENT + "/enrolments")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:5173");
        assertThat(passedOn(ENROLMENT_SERVICE)).isEmpty();
        RestAssured.given()
                .header("Origin", "http://localhost:5173")
                .get(CATALOG + "/curricula")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:5173");
    }

    /** Without what the gateway asks for itself. */
    private static List<SeenRequest> passedOn(StubService service) {
        return service.seen().stream()
                .filter(request -> request.header("X-Forwarded-For").isPresent())
                .toList();
    }

    private String raw(String request) throws IOException {
        try (RawClient client = new RawClient(Objects.requireNonNull(gateway))) {
            return client.send(request).everything();
        }
    }
}
