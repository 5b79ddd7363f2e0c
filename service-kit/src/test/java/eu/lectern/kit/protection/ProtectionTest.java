package eu.lectern.kit.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.problem.ProblemResponse;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static final int LARGEST_BODY = 10_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<RoutingContext> inHand = new LinkedBlockingQueue<>();
    private int port;

    /** {@code /api/quick} answers at once, {@code /api/slow} when the test lets it. */
    @BeforeEach
    void start() throws Exception {
        ProtectionConfiguration configuration = new TightLimits();
        ProblemResponse problems = new ProblemResponse(new ObjectMapper());
        RequestBounds bounds =
                new RequestBounds(configuration, problems, new MemorySize(BigInteger.valueOf(LARGEST_BODY)));
        ClientProtection clients = new ClientProtection(
                configuration,
                problems,
                routing -> Uni.createFrom()
                        .item(Optional.ofNullable(routing.request().getHeader("Authorization"))));
        Router router = Router.router(vertx);
        router.route().handler(bounds::check);
        router.route().handler(clients::check);
        router.route("/api/quick")
                .handler(routing -> routing.request()
                        .body()
                        .onSuccess(body -> routing.response().end("done")));
        router.route("/api/slow").handler(inHand::add);
        router.route("/q/health").handler(routing -> routing.response().end("UP"));
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setMaxHeaderSize(65_536).setMaxInitialLineLength(65_536))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void shouldTellWhatIsLeftAndWhenThereIsMore() throws Exception {
        // given
        HttpResponse<String> first = get("/api/quick", "a");
        IntStream.range(0, 4).forEach(each -> get("/api/quick", "a"));

        // when
        HttpResponse<String> refused = get("/api/quick", "a");

        // then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=5;w=5");
        assertThat(first.headers().firstValue("RateLimit")).contains("\"client\";r=4;t=1");
        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"client\";r=0;t="));
        assertThat(get("/api/quick", "b").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAClientThatHasTooManyInHand() throws Exception {
        // given
        List<CompletableFuture<HttpResponse<String>>> waiting = slow("a", "a");

        // then
        assertProblem(get("/api/quick", "a"), 429, "too-many-at-once");
        assertThat(get("/api/quick", "b").statusCode()).isEqualTo(200);
        release(waiting);
        assertThat(get("/api/quick", "a").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseEarlyWhenTooManyAreInHandAltogether() throws Exception {
        // given
        List<CompletableFuture<HttpResponse<String>>> waiting = slow("a", "a", "b");

        // then
        HttpResponse<String> refused = get("/api/quick", "c");
        assertProblem(refused, 503, "overloaded");
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(get("/q/health", "c").statusCode()).isEqualTo(200);
        release(waiting);
        assertThat(get("/api/quick", "c").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldCountARequestNoLongerWhoseClientHasGone() throws Exception {
        // given
        for (int each = 0; each < 3; each++) {
            try (Socket gone = connect()) {
                write(gone, "GET /api/slow HTTP/1.1\r\nHost: x\r\nAuthorization: " + each + "\r\n\r\n");
                inHand.poll(10, TimeUnit.SECONDS);
            }
        }

        // then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get("/api/quick", "0" + System.nanoTime()).statusCode() == 200);
    }

    @Test
    void shouldRefuseWhatIsTooLargeBeforeItIsRead() throws Exception {
        assertProblem(get("/api/quick?q=" + "x".repeat(2_000), "a"), 414, "request-uri-too-long");
        assertProblem(get("/api/quick", "x".repeat(2_000)), 431, "request-header-fields-too-large");
        assertThat(statusOf("Content-Length: 10001\r\n\r\n")).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
    }

    @Test
    void shouldCutOffABodyThatDoesNotCome() throws Exception {
        assertThat(statusOf("Content-Length: 10\r\n\r\nhalf")).isEqualTo("HTTP/1.1 408 Request Timeout");
        assertThat(statusOf("Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"))
                .isEqualTo("HTTP/1.1 408 Request Timeout");
    }

    private List<CompletableFuture<HttpResponse<String>>> slow(String... clients) throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> waiting = Arrays.stream(clients)
                .map(client -> http.sendAsync(request("/api/slow", client), BodyHandlers.ofString()))
                .toList();
        await().atMost(Duration.ofSeconds(10)).until(() -> inHand.size() == clients.length);
        return waiting;
    }

    private void release(List<CompletableFuture<HttpResponse<String>>> waiting) {
        inHand.forEach(routing -> routing.response().end("done"));
        waiting.forEach(CompletableFuture::join);
    }

    private HttpResponse<String> get(String path, String client) {
        return http.sendAsync(request(path, client), BodyHandlers.ofString()).join();
    }

    private HttpRequest request(String path, String client) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", client)
                .build();
    }

    /** The status line of the answer to a post whose head ends, and whose body begins, so. */
    private String statusOf(String rest) throws IOException {
        try (Socket connection = connect()) {
            write(connection, "POST /api/quick HTTP/1.1\r\nHost: x\r\nAuthorization: a\r\n" + rest);
            byte[] answer = new byte[1_000];
            int length = connection.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Socket connect() throws IOException {
        Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
        connection.setSoTimeout(10_000);
        return connection;
    }

    private static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/" + type);
    }
}
