package eu.lectern.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.gateway.stub.AgainstStubs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Queries that are meant to hurt are refused quickly, and leave nothing behind. The bounds are generous, because the machine
 * may be busy; the figures are printed.
 */
@QuarkusTest
class AttackIT extends AgainstStubs {

    private static final int TIMES = 15;
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration AT_MOST = Duration.ofSeconds(8);
    private static final long FLAT_BYTES = 48L << 20;

    @TestHTTPResource("/graphql")
    @Nullable
    URI endpoint;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void shouldRefuseEachAttackQuicklyWithMemoryFlat() throws IOException, InterruptedException {
        // given
        Map<String, String> attacks = attacks();
        for (String body : attacks.values()) {
            send(body);
        }
        long before = heapAfterCollection();

        // when
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        for (Map.Entry<String, String> attack : attacks.entrySet()) {
            times.put(attack.getKey(), attack(attack.getKey(), attack.getValue()));
        }

        // then
        long after = heapAfterCollection();
        times.forEach((name, sorted) -> System.out.printf(
                "attack %-32s %d times, mostly %4d ms, slowest %4d ms%n",
                name, TIMES, sorted.get(TIMES / 2).toMillis(), sorted.getLast().toMillis()));
        System.out.printf("heap before %d MB, after %d MB%n", before >> 20, after >> 20);
        assertThat(times.values()).allSatisfy(sorted -> {
            assertThat(sorted.get(TIMES / 2)).isLessThan(QUICK);
            assertThat(sorted.getLast()).isLessThan(AT_MOST);
        });
        assertThat(after - before).isLessThan(FLAT_BYTES);
    }

    @Test
    void shouldKeepLittleOfManyLongQueriesThatAreAllowed() throws IOException, InterruptedException {
        // given
        long before = heapAfterCollection();

        // when: 300 different ones, each as long as it may be
        for (int i = 0; i < 300; i++) {
            send(query("{ module(code: \"M" + i + "\") { " + "code title aim ".repeat(300) + "} } #"
                    + "x".repeat(35_000)));
        }

        // then
        long after = heapAfterCollection();
        System.out.printf("300 long queries: heap before %d MB, after %d MB%n", before >> 20, after >> 20);
        assertThat(after - before).isLessThan(FLAT_BYTES);
    }

    private static Map<String, String> attacks() {
        Map<String, String> attacks = new LinkedHashMap<>();
        attacks.put("deep", query("{ a ".repeat(5_000) + "}".repeat(5_000)));
        attacks.put("deep within the parser's bounds", query("{ a ".repeat(20) + "}".repeat(20)));
        attacks.put("wide", query("{ module(code: \"M01\") { " + "code ".repeat(1_500) + "} }"));
        attacks.put("1,000 aliases", query("{ " + numbered(1_000, "a%d: __typename ") + "}"));
        attacks.put(
                "fragments in a circle", query("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"));
        attacks.put(
                "fragments of fragments",
                query("{ ...F0 } "
                        + numbered(
                                100,
                                "fragment F%1$d on Query { ...G%1$d ...G%1$d } fragment G%1$d on Query { ...F%2$d }")
                        + " fragment F100 on Query { viewer { name } }"));
        attacks.put("overlapping fields", query("{ " + "module(code: \"M01\") { code title aim } ".repeat(240) + "}"));
        attacks.put(
                "huge variables",
                new JsonObject()
                        .put("query", "query($a: String!) { module(code: $a) { code } }")
                        .put("variables", new JsonObject().put("a", "x".repeat(900_000)))
                        .encode());
        attacks.put(
                "deep variables",
                "{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + "[".repeat(100_000) + "]".repeat(100_000)
                        + "}}");
        attacks.put(
                "batched array",
                "[" + "{\"query\": \"{ __typename }\"},".repeat(5_000) + "{\"query\": \"{ __typename }\"}]");
        attacks.put("10^5 tokens", query("{ " + "a ".repeat(100_000) + "}"));
        attacks.put("10^5 commas", query("{ __typename " + ",".repeat(45_000) + " }"));
        attacks.put("deep values", query("{ node(id: " + "[".repeat(5_000) + "]".repeat(5_000) + ") { id } }"));
        attacks.put("1,000 directives", query("{ __typename " + "@include(if: true) ".repeat(1_000) + "}"));
        attacks.put("1,000 unknown directives", query("{ __typename " + "@x ".repeat(1_000) + "}"));
        attacks.put(
                "large pages within each other",
                query("{ programmes(first: 200) { nodes { modules { outcomes { number contents } "
                        + "requirement { ... on AllOf { allOf { ... on AllOf { allOf { ... on RequiredAssessment "
                        + "{ text } } } } } } } } edges { node { modules { outcomes { number outcome } } } } } }"));
        attacks.put(
                "introspection over and over",
                query("{ __schema { types { fields { type { fields { type { fields {"
                        + " type { fields { name } } } } } } } } } }"));
        attacks.put("a long string without an end", query("{ module(code: \"" + "x".repeat(49_000)));
        return attacks;
    }

    /** The times, sorted. */
    private List<Duration> attack(String name, String body) throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            HttpResponse<String> response = send(body);
            times.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(response.statusCode()).as(name).isEqualTo(400);
            assertThat(response.body()).as(name).doesNotContain("\"data\"").contains(code(name));
        }
        Collections.sort(times);
        return times;
    }

    /** What has no end is broken rather than too complex. */
    private static String code(String attack) {
        return attack.equals("a long string without an end") ? "\"INVALID\"" : "\"TOO_COMPLEX\"";
    }

    private HttpResponse<String> send(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Objects.requireNonNull(endpoint))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String query(String document) {
        return new JsonObject().put("query", document).encode();
    }

    /** The format's arguments are the number and the next one. */
    private static String numbered(int times, String format) {
        return IntStream.range(0, times)
                .mapToObj(i -> format.formatted(i, i + 1))
                .collect(Collectors.joining(" "));
    }

    @SuppressWarnings("SystemGc") // What is measured is what stays.
    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
