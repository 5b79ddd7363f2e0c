package eu.lectern.gateway.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One service, stood in over real HTTP. What it was told nothing about it answers with 404. */
public final class StubService {

    private final int port;
    private final Map<String, Function<SeenRequest, StubAnswer>> answers = new ConcurrentHashMap<>();
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    StubService(String service) {
        this.port = Integer.getInteger(StubPorts.PROPERTY + service);
        start();
    }

    /** Tells what to answer to a method and a path, whatever the query. */
    public void answers(String method, String path, StubAnswer answer) {
        answers(method, path, request -> answer);
    }

    /** Tells how to answer to a method and a path, request by request. */
    public void answers(String method, String path, Function<SeenRequest, StubAnswer> answer) {
        answers.put(method + " " + path, answer);
    }

    /** The requests since the last {@link #reset}, in the order of their arrival. */
    public List<SeenRequest> seen() {
        return List.copyOf(seen);
    }

    /** As if nothing had been asked yet. */
    public void forgetSeen() {
        seen.clear();
    }

    /** Up, and with nothing to say. */
    public void reset() {
        answers.clear();
        seen.clear();
        if (server == null) {
            start();
        }
    }

    /** From now on connections are refused, until the next {@link #reset}. */
    public void goAway() {
        Objects.requireNonNull(server).stop(0);
        server = null;
    }

    private void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::answer);
            started.start();
            server = started;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        SeenRequest request = new SeenRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        seen.add(request);
        send(
                exchange,
                answers.getOrDefault(request.method() + " " + path, unknown -> StubAnswer.status(404))
                        .apply(request));
    }

    private static void send(HttpExchange exchange, StubAnswer answer) throws IOException {
        try (exchange) {
            Thread.sleep(answer.after());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
