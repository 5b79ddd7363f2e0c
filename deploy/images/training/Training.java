import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Writes the AOT cache of a service: starts it with the flags it will run with, in the place where it will run, asks it
 * what it can answer without a database, a broker or a login, and stops it. Argument: the service's directory.
 */
final class Training {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WRITING = Duration.ofMinutes(4);
    private static final String BASE = "http://localhost:" + System.getenv("QUARKUS_HTTP_PORT");
    private static final int ROUNDS = 50;
    private static final String QUERY =
            """
            {"query":"{ modules(first: 2) { edges { node { code title } } } }"}""";

    private final HttpClient http = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        new Training().run(Path.of(arguments[0]));
    }

    private void run(Path service) throws IOException, InterruptedException {
        Path cache = service.resolve("app.aot");
        Process process = start(service, cache);
        if (awaitStart(process)) {
            askEverything();
            process.destroy();
        }
        if (!process.waitFor(WRITING.toMillis(), TimeUnit.MILLISECONDS) || !Files.isRegularFile(cache)) {
            process.destroyForcibly();
            throw new IOException("the JVM wrote no cache");
        }
    }

    private static Process start(Path service, Path cache) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCacheOutput=" + cache,
                "@" + service.resolve("jvm.options"),
                "-jar",
                service.resolve("quarkus-run.jar").toString());
        java.environment().put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        return java.inheritIO().start();
    }

    /** Whether it serves. One that cannot start without its database ends by itself; what it learnt until then is written. */
    private boolean awaitStart(Process process) throws InterruptedException {
        Instant deadline = Instant.now().plus(START);
        while (!ask(HttpRequest.newBuilder(URI.create(BASE + "/q/health/live")))) {
            if (!process.isAlive()) {
                return false;
            }
            if (Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IllegalStateException("the service does not start");
            }
            Thread.sleep(100);
        }
        return true;
    }

    /** Whatever the answer is (a login is missing, for one): what counts is that the way to it was gone. */
    private void askEverything() throws InterruptedException {
        ask(HttpRequest.newBuilder(URI.create(BASE + "/q/health/ready")));
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : List.of(
                    "/q/health/live",
                    "/openapi?format=json",
                    "/api/enrolment/v1/enrolments",
                    "/api/assessment/v1/results")) {
                ask(HttpRequest.newBuilder(URI.create(BASE + path)));
            }
            ask(HttpRequest.newBuilder(URI.create(BASE + "/graphql"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(QUERY)));
        }
    }

    private boolean ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            http.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
