package eu.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.process.ComponentFailed;
import eu.lectern.stack.services.ServiceName;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A frontend that follows progress sees it only rise, and ends with the truth, whichever part dies meanwhile. */
@ExtendWith(WholeSystem.class)
class LiveProgressIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int CHANGES = 500;

    /** One version that came, and the how-manieth connection it came on. */
    private record Seen(int connection, long version) {}

    @Test
    void shouldOnlyRiseAndEndWithTheTruthWhenTheGatewayAndEnrolmentServiceDie(LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        List<String> tests = moocTestsOfCeco(lectern, token);
        int learners = CHANGES / (2 * tests.size()) + 1;
        List<String> enrolments = Stream.generate(() -> lectern.enrolSomebody(token, "CECO"))
                .limit(learners)
                .toList();
        List<Map<String, Object>> results = results(enrolments, tests);

        try (Frontend frontend = new Frontend(stack, enrolments);
                PersistentRecorder recorder = new PersistentRecorder(lectern, token)) {
            await().atMost(PATIENCE).until(() -> frontend.seen().size() == enrolments.size());

            // when
            CompletableFuture<Void> recording = recorder.record(results);
            await().atMost(PATIENCE).until(() -> recorder.acknowledged() >= results.size() / 5);
            stack.service(ServiceName.GATEWAY).stop();
            stack.service(ServiceName.GATEWAY).start();
            await().atMost(PATIENCE).until(() -> recorder.acknowledged() >= results.size() / 2);
            stack.service(ServiceName.ENROLMENT).kill();
            stack.service(ServiceName.ENROLMENT).start();
            recording.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();

            // then
            enrolments.forEach(enrolment -> awaitTruth(lectern, token, enrolment, tests.size(), frontend));
            assertThat(results).hasSizeGreaterThanOrEqualTo(CHANGES);
            assertThat(frontend.connections()).isGreaterThanOrEqualTo(2);
            frontend.seen().values().forEach(LiveProgressIT::assertOnlyRises);
            System.out.printf(
                    "[live] %d changes of %d enrolments came as %d results on %d connections%n",
                    results.size(),
                    enrolments.size(),
                    frontend.seen().values().stream().mapToInt(List::size).sum(),
                    frontend.connections());
        }
    }

    private static void awaitTruth(Lectern lectern, String token, String enrolment, int passes, Frontend frontend) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonPath progress = lectern.progress(token, enrolment);
            assertThat(
                            progress.getList(
                                    "modules.collect { it.parts }.flatten().findAll { it.part == 'MOOC' && it.status == 'PASSED' }"))
                    .hasSize(passes);
            assertThat(frontend.latest(enrolment)).isEqualTo(progress.getLong("version"));
        });
    }

    /** On one connection each version is higher than the one before; a new one begins with the present state. */
    private static void assertOnlyRises(List<Seen> seen) {
        for (int index = 1; index < seen.size(); index++) {
            Seen before = seen.get(index - 1);
            Seen now = seen.get(index);
            long least = now.connection() == before.connection() ? before.version() + 1 : before.version();
            assertThat(now.version()).as("%s after %s", now, before).isGreaterThanOrEqualTo(least);
        }
    }

    /** Each test of each learner is failed first and then passed. */
    private static List<Map<String, Object>> results(List<String> enrolments, List<String> tests) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (String test : tests) {
            enrolments.forEach(enrolment -> results.add(Lectern.percent(enrolment, test, 1)));
            enrolments.forEach(enrolment -> results.add(Lectern.percent(enrolment, test, 99)));
        }
        return results;
    }

    private static List<String> moocTestsOfCeco(Lectern lectern, String token) {
        List<Map<String, ?>> modules = lectern.as(token, ServiceName.CATALOG)
                .get("/api/catalog/v1/curricula/library-vet/versions/0.2")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("modules.findAll { it.profiles.contains('CECO') }");
        return modules.stream()
                .flatMap(module -> markedMoocTests(module.get("requirement")))
                .toList();
    }

    private static Stream<String> markedMoocTests(@Nullable Object requirement) {
        return switch (requirement) {
            case Map<?, ?> leaf
            when leaf.get("assessment") instanceof String code ->
                code.endsWith("-MOOC-TEST") && leaf.get("minPercent") != null ? Stream.of(code) : Stream.empty();
            case Map<?, ?> group -> group.values().stream().flatMap(LiveProgressIT::markedMoocTests);
            case List<?> parts -> parts.stream().flatMap(LiveProgressIT::markedMoocTests);
            case null, default -> Stream.empty();
        };
    }

    /** Follows enrolments over one socket, and comes again with a fresh token whenever that is closed. */
    private static final class Frontend implements AutoCloseable {

        private static final Duration PAUSE = Duration.ofMillis(300);
        private static final Duration ANSWER = Duration.ofSeconds(30);

        private final HttpClient http = HttpClient.newHttpClient();
        private final Map<String, List<Seen>> seen = new ConcurrentHashMap<>();
        private final AtomicInteger connections = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final LocalStack stack;
        private final List<String> enrolments;

        Frontend(LocalStack stack, List<String> enrolments) {
            this.stack = stack;
            this.enrolments = enrolments;
            Thread.ofVirtual().start(this::run);
        }

        Map<String, List<Seen>> seen() {
            return seen;
        }

        /** The version that came last; -1 when none has come. */
        long latest(String enrolment) {
            List<Seen> versions = seen.getOrDefault(enrolment, List.of());
            return versions.isEmpty() ? -1 : versions.getLast().version();
        }

        int connections() {
            return connections.get();
        }

        private void run() {
            try {
                do {
                    try {
                        follow();
                    } catch (CompletionException | ComponentFailed away) {
                        System.out.println("[live] comes again: " + away.getMessage());
                    }
                } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** Until the socket is closed. */
        private void follow() {
            Connection connection = new Connection();
            WebSocket socket = http.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .connectTimeout(ANSWER)
                    .buildAsync(address(), connection)
                    .join();
            send(
                    socket,
                    "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer "
                            + stack.token("coordinator1")
                            + "\"}}");
            connection
                    .acknowledged
                    .orTimeout(ANSWER.toSeconds(), TimeUnit.SECONDS)
                    .join();
            for (String enrolment : enrolments) {
                send(
                        socket,
                        "{\"type\":\"subscribe\",\"id\":\"" + enrolment + "\",\"payload\":{\"query\":"
                                + "\"subscription { progress(enrolmentId: \\\"" + enrolment
                                + "\\\") { version status } }\"}}");
            }
            connection.over.join();
        }

        private URI address() {
            return URI.create(stack.url(ServiceName.GATEWAY).toString().replaceFirst("^http", "ws") + "/graphql");
        }

        private static void send(WebSocket socket, String message) {
            socket.sendText(message, true)
                    .orTimeout(ANSWER.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }

        @Override
        public void close() {
            closed.countDown();
            http.shutdownNow();
        }

        /** One connection, from its acknowledgement to its end. */
        private final class Connection implements WebSocket.Listener {

            private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
            private final CompletableFuture<Void> over = new CompletableFuture<>();
            private final StringBuilder partial = new StringBuilder();
            private int number;

            @Override
            public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                partial.append(data);
                if (last) {
                    note(JsonPath.from(partial.toString()));
                    partial.setLength(0);
                }
                socket.request(1);
                return null;
            }

            private void note(JsonPath message) {
                switch (message.getString("type")) {
                    case "connection_ack" -> {
                        number = connections.incrementAndGet();
                        acknowledged.complete(null);
                    }
                    case "next" ->
                        seen.computeIfAbsent(message.getString("id"), id -> new CopyOnWriteArrayList<>())
                                .add(new Seen(number, message.getLong("payload.data.progress.version")));
                    default -> throw new IllegalStateException("unexpected: " + message.prettify());
                }
            }

            @Override
            public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                end(code + " " + reason);
                return null;
            }

            @Override
            public void onError(WebSocket socket, Throwable failure) {
                end(failure.toString());
            }

            private void end(String why) {
                System.out.println("[live] connection " + number + " ended: " + why);
                acknowledged.completeExceptionally(new IllegalStateException(why));
                over.complete(null);
            }
        }
    }
}
