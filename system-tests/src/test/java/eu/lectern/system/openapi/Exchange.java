package eu.lectern.system.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Requests as they are, with nothing added and nothing judged. */
public final class Exchange {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Exchange() {}

    /** What was answered; the body is empty when there was none. */
    public record Reply(int status, String mediaType, String body) {}

    /**
     * Sends a request and waits for its answer.
     *
     * @param headers without the media type of the body, which is JSON unless they say otherwise
     */
    public static Reply send(String method, URI target, Map<String, String> headers, @Nullable String body) {
        try {
            return reply(CLIENT.send(request(method, target, headers, body), BodyHandlers.ofString()));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(method + " " + target, noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same, without waiting. */
    public static CompletableFuture<Reply> sendAsync(
            String method, URI target, Map<String, String> headers, @Nullable String body) {
        return CLIENT.sendAsync(request(method, target, headers, body), BodyHandlers.ofString())
                .thenApply(Exchange::reply);
    }

    private static HttpRequest request(String method, URI target, Map<String, String> headers, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(PATIENCE);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }
}
