package eu.lectern.system;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Records results as a good client does: one key a result, sent again until it is acknowledged. */
final class PersistentRecorder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Lectern lectern;
    private final String token;
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private final AtomicInteger acknowledged = new AtomicInteger();

    PersistentRecorder(Lectern lectern, String token) {
        this.lectern = lectern;
        this.token = token;
    }

    /** Sends the results one after another in the background; ends when all are acknowledged. */
    CompletableFuture<Void> record(List<Map<String, Object>> results) {
        return CompletableFuture.runAsync(() -> results.forEach(this::recordOne), sender);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    private void recordOne(Map<String, Object> result) {
        String key = UUID.randomUUID().toString();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> isTaken(lectern.record(token, key, result)));
        acknowledged.incrementAndGet();
    }

    private static boolean isTaken(Response response) {
        int status = response.statusCode();
        if (status >= 400 && status < 500) {
            throw new AssertionError("refused: " + response.asString());
        }
        return status == 201;
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }
}
