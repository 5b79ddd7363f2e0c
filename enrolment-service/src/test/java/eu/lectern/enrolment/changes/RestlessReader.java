package eu.lectern.enrolment.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.enrolment.fixture.Feed;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Follows the feed as a partner does that keeps its cursor with what it has read, and is killed now and then: while it
 * waits for an answer, or after the answer and before it is stored.
 */
final class RestlessReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String token;
    private final Random random;
    private final CompletableFuture<Void> enough = new CompletableFuture<>();
    private final CompletableFuture<List<String>> ended = new CompletableFuture<>();
    private volatile int wished = Integer.MAX_VALUE;

    private RestlessReader(String token, Random random) {
        this.token = token;
        this.random = random;
    }

    static RestlessReader start(String institution, long seed) {
        RestlessReader reader = new RestlessReader(Feed.tokenOf(institution), new Random(seed));
        Thread.ofVirtual().start(reader::run);
        return reader;
    }

    /** All that it has stored, in order, once it has that many and nothing more is left. */
    List<String> readToTheEnd(int many) {
        wished = many;
        enough.complete(null);
        return ended.join();
    }

    private void run() {
        try {
            List<String> stored = new ArrayList<>();
            String cursor = "";
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                JsonNode answer = ask(cursor);
                if (answer.isMissingNode() || random.nextInt(4) == 0) {
                    continue;
                }
                answer.path("items").forEach(item -> stored.add(name(item)));
                cursor = answer.path("next").asText();
                if (enough.isDone()
                        && stored.size() >= wished
                        && answer.path("items").isEmpty()) {
                    ended.complete(List.copyOf(stored));
                    return;
                }
            }
            throw new IllegalStateException("only " + stored.size() + " of " + wished + " have come");
        } catch (Throwable failed) {
            ended.completeExceptionally(failed);
        }
    }

    /** Nothing when it is killed. */
    private JsonNode ask(String cursor) throws InterruptedException, ExecutionException, IOException {
        String wait = enough.isDone() ? "0" : "1";
        String after = cursor.isEmpty() ? "" : "&after=" + cursor;
        URI uri = URI.create("http://localhost:" + RestAssured.port + Feed.PATH + "?limit=" + (1 + random.nextInt(9))
                + "&wait=" + wait + after);
        CompletableFuture<HttpResponse<String>> answer = HTTP.sendAsync(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Duration patience = random.nextInt(5) == 0 ? Duration.ofMillis(1 + random.nextInt(6)) : PATIENCE;
        if (!arrives(answer, patience)) {
            answer.cancel(true);
            return JSON.missingNode();
        }
        HttpResponse<String> got = answer.join();
        if (got.statusCode() == 429) {
            return JSON.missingNode();
        }
        if (got.statusCode() != 200) {
            throw new IllegalStateException(got.statusCode() + " " + got.body());
        }
        return JSON.readTree(got.body());
    }

    /** It does not when the reader is killed first, or is told meanwhile that it has been waiting for the last change. */
    private boolean arrives(CompletableFuture<?> answer, Duration patience)
            throws InterruptedException, ExecutionException {
        try {
            CompletableFuture<?> first = enough.isDone() ? answer : CompletableFuture.anyOf(answer, enough);
            first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer.isDone();
        } catch (TimeoutException killed) {
            return false;
        }
    }

    private static String name(JsonNode item) {
        return item.path("enrolment").asText() + " "
                + item.path("data").path("name").asText();
    }
}
