package eu.lectern.system.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends requests with one token to the instances of one service, to each in turn. */
public final class Rest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGE = "limit=200";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String token;
    private final List<URI> instances;
    private final AtomicInteger turn = new AtomicInteger();

    public Rest(String token, List<URI> instances) {
        this.token = token;
        this.instances = List.copyOf(instances);
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws UncheckedIOException when none comes, e.g. because the instance is dead
     */
    public Answer send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        try {
            return answer(CLIENT.send(request(method, path, headers, body), BodyHandlers.ofString()));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends a request at once; fails as {@link #send} does, with the same exception as the cause. */
    public CompletableFuture<Answer> sendAsync(
            String method, String path, Map<String, String> headers, @Nullable Object body) {
        return CLIENT.sendAsync(request(method, path, headers, body), BodyHandlers.ofString())
                .thenApply(Rest::answer);
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /** All items of a list, page after page. */
    public <T> List<T> all(String path, Class<T> type) {
        String paged = path + (path.contains("?") ? "&" : "?") + PAGE;
        List<T> items = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = get(paged + after).expect(200).json();
            page.path("items").forEach(item -> items.add(Json.read(item, type)));
            if (page.path("next").isNull()) {
                return items;
            }
            after = "&after=" + page.path("next").asText();
        }
    }

    private HttpRequest request(String method, String path, Map<String, String> headers, @Nullable Object body) {
        URI instance = instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(instance + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return body == null
                ? request.method(method, BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(Json.write(body)))
                        .build();
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag").orElse(""));
    }
}
