package eu.lectern.gateway.live.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.stub.Json;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A client of GraphQL over WebSocket that sends what it is told, also nonsense. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {

    /** A busy machine must not fail a test. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    static final String SUBPROTOCOL = "graphql-transport-ws";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final AtomicInteger pings = new AtomicInteger();
    private volatile boolean reading = true;
    private @Nullable WebSocket socket;

    /** How the server closed. */
    public record Closed(int code, String reason) {}

    private SocketClient() {}

    /** Opens a socket, and says nothing yet. */
    public static SocketClient open() {
        return open(List.of(SUBPROTOCOL), Map.of());
    }

    /** Opens a socket with this user's token, and waits until it is admitted. */
    public static SocketClient open(String token) {
        SocketClient client = open();
        client.init(token);
        client.expect("connection_ack");
        return client;
    }

    static SocketClient open(List<String> subprotocols, Map<String, String> headers) {
        SocketClient client = new SocketClient();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        if (!subprotocols.isEmpty()) {
            builder.subprotocols(
                    subprotocols.getFirst(),
                    subprotocols.subList(1, subprotocols.size()).toArray(String[]::new));
        }
        client.socket = builder.buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), client)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return client;
    }

    /** Says who is there. */
    public void init(String token) {
        send(Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + token)));
    }

    public void subscribe(String id, String query, Map<String, ?> variables) {
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query, "variables", variables)));
    }

    public void complete(String id) {
        send(Map.of("type", "complete", "id", id));
    }

    void send(Map<String, ?> message) {
        sendText(Json.write(message));
    }

    void sendText(String text) {
        socket().sendText(text, true)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not open");
        }
        return socket;
    }

    /** From now on nothing is read, not even pings. */
    public void stopReading() {
        reading = false;
    }

    /** Reads again. */
    public void goOnReading() {
        reading = true;
        socket().request(1);
    }

    /** The next message, which must be of this type. */
    public JsonNode expect(String type) {
        JsonNode message = next();
        if (!type.equals(message.path("type").asText())) {
            throw new AssertionError("expected " + type + ", came " + message);
        }
        return message;
    }

    /** The next message, whatever it is. */
    public JsonNode next() {
        try {
            JsonNode message = messages.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new AssertionError("no message came");
            }
            return message;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What has come and was not taken yet; {@code closed} at the end when the server has closed. */
    public List<JsonNode> waiting() {
        return List.copyOf(messages);
    }

    /** Waits until the server closes. */
    public Closed closing() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** How often the server has asked whether it is there. */
    int pings() {
        return pings.get();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(parse(partial.toString()));
            partial.setLength(0);
        }
        if (reading) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
        pings.incrementAndGet();
        if (reading) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(new Closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        end(new Closed(1006, failure.toString()));
    }

    /** Who waits for a message learns of it, too. */
    private void end(Closed how) {
        closed.complete(how);
        messages.add(MAPPER.valueToTree(Map.of("type", "closed", "how", how.toString())));
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
