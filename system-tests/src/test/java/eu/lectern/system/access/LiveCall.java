package eu.lectern.system.access;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.system.rest.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A subscription of which only the first message counts. */
final class LiveCall {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;

    LiveCall(URI address) {
        this.address = address;
    }

    GraphCalls.Reply first(GraphAsk ask, @Nullable String token) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Conversation conversation = new Conversation(ask);
            try {
                WebSocket socket = http.newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .connectTimeout(PATIENCE)
                        .buildAsync(address, conversation)
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
                conversation.send(socket, initialisation(token));
                return conversation
                        .answer
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException closed) {
                return new GraphCalls.Reply("CLOSED", closed.toString());
            } finally {
                http.shutdownNow();
            }
        }
    }

    private static Map<String, Object> initialisation(@Nullable String token) {
        return token == null
                ? Map.of("type", "connection_init")
                : Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + token));
    }

    private static final class Conversation implements WebSocket.Listener {

        private final CompletableFuture<GraphCalls.Reply> answer = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();
        private final GraphAsk ask;
        private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

        Conversation(GraphAsk ask) {
            this.ask = ask;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                take(socket, partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void take(WebSocket socket, String text) {
            JsonNode message = Json.read(text, JsonNode.class);
            switch (message.path("type").asText()) {
                case "connection_ack" -> send(socket, Map.of("type", "subscribe", "id", "1", "payload", ask));
                case "next" ->
                    answer.complete(new GraphCalls.Reply(
                            GraphCalls.code(message.path("payload").toString()), text));
                case "error" ->
                    answer.complete(new GraphCalls.Reply(
                            message.at("/payload/0/extensions/code").asText(), text));
                default -> {
                    // Pings and the like.
                }
            }
        }

        /** After what was sent before: a socket takes one message at a time. What cannot be sent will not be answered. */
        private synchronized void send(WebSocket socket, Object message) {
            sent = sent.thenCompose(before -> socket.sendText(Json.write(message), true))
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            answer.completeExceptionally(failure);
                        }
                    });
        }

        /** 4401 and 4403 of the protocol are a missing and a bad token. */
        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            String read = code == 4401 || code == 4403 ? "UNAUTHENTICATED" : "CLOSED";
            answer.complete(new GraphCalls.Reply(read, code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }
}
