package eu.lectern.stack.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.lectern.stack.StackPort;
import eu.lectern.stack.StackPorts;
import eu.lectern.stack.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All services and Keycloak behind one port, each as simple as the demo can bear. */
final class FakeSystem implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<String> results = new ArrayList<>();
    private int enrolments;

    FakeSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(Ports.LOOPBACK), Ports.free()), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        answer("/realms/lectern/protocol/openid-connect/token", 200, _ -> "{\"access_token\":\"token\"}");
        server.createContext("/api/enrolment/v1/enrolments", this::enrol);
        answer("/api/catalog/v1/modules/", 200, this::module);
        answer("/api/assessment/v1/results", 201, this::record);
        answer("/graphql", 200, _ -> progress());
        server.start();
    }

    StackPorts ports() {
        return StackPorts.of(Arrays.stream(StackPort.values())
                .collect(Collectors.toMap(
                        StackPort::setting,
                        _ -> Integer.toString(server.getAddress().getPort()))));
    }

    List<String> results() {
        return results;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(String path, int status, Function<HttpExchange, String> body) {
        server.createContext(path, exchange -> send(exchange, status, body.apply(exchange)));
    }

    /** The learner is enrolled once: a second time is a conflict, and the list shows the first. */
    private void enrol(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, "{\"items\":[{\"id\":\"e1\",\"learner\":\"learner1\",\"programme\":\"CECO\"}]}");
        } else if (enrolments++ == 0) {
            send(exchange, 201, "{\"id\":\"e1\"}");
        } else {
            send(exchange, 409, "{\"title\":\"enrolled already\"}");
        }
    }

    private String module(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String code = path.substring(path.lastIndexOf('/') + 1);
        return """
                {"code":"%1$s","title":"A module","requirement":{"allOf":[
                  {"assessment":"%1$s-MOOC-TEST","minPercent":75,"text":"Pass."},
                  {"assessment":"%1$s-PROJECT","text":"Do."}]}}""".formatted(code);
    }

    private String record(HttpExchange exchange) {
        try {
            Map<?, ?> body = json.readValue(exchange.getRequestBody().readAllBytes(), Map.class);
            String how =
                    body.containsKey("percent") ? "percent " + body.get("percent") : "outcome " + body.get("outcome");
            results.add(body.get("assessment") + " " + how);
            return "{}";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String progress() {
        String modules = List.of("M01", "M06", "M07").stream()
                .map(code -> "{\"module\":{\"code\":\"%s\"},\"status\":\"%s\"}".formatted(code, status(code)))
                .collect(Collectors.joining(","));
        return "{\"data\":{\"enrolment\":{\"progress\":{\"modulesCompleted\":0,\"modulesTotal\":3,\"modules\":["
                + modules + "]}}}}";
    }

    private String status(String code) {
        long passed = results.stream().filter(result -> result.startsWith(code)).count();
        return passed == 2 ? "COMPLETED" : "NOT_STARTED";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
