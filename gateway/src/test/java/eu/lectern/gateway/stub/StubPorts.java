package eu.lectern.gateway.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses where the stubs will listen, before the gateway starts. The stubs themselves are started by the tests, because
 * Quarkus loads this class with another class loader than them; the ports travel as system properties.
 */
public final class StubPorts implements QuarkusTestResourceLifecycleManager {

    /** How long the gateway waits for the stubs. */
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    static final String PROPERTY = "lectern.test.port.";

    /** Where the gateway looks for Kafka; only the tests that need a broker start one there. */
    public static int kafka() {
        return Integer.getInteger(PROPERTY + "kafka");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "LECTERN_CATALOG_URL", "http://localhost:" + choose("catalog"),
                "LECTERN_ENROLMENT_URL", "http://localhost:" + choose("enrolment"),
                "LECTERN_ASSESSMENT_URL", "http://localhost:" + choose("assessment"),
                "LECTERN_KAFKA_BOOTSTRAP", "127.0.0.1:" + choose("kafka"),
                "lectern.curriculum.latest-for", "20ms",
                "quarkus.rest-client.enrolment.read-timeout", "60000",
                "quarkus.rest-client.assessment.read-timeout", "60000"));
        // A busy machine must not fail a test; the defaults are pinned by DownstreamConfigurationTest.
        settings.put("lectern.downstream.read-timeout", PATIENCE.toMillis() + "ms");
        settings.put("lectern.downstream.write-timeout", PATIENCE.toMillis() + "ms");
        // Long enough for a busy machine, short enough to be waited for.
        settings.put("lectern.edge.idle-timeout", "5s");
        // The failures of one test must not be felt in the next; OutageIT has a gateway of its own.
        settings.put("lectern.circuit-breaker.window", "100000");
        // What arrives arrives because of an announcement, not because it was asked for.
        settings.put("lectern.live.poll-every", "PT30M");
        settings.put("lectern.live.retry-after", "PT0.1S");
        settings.put("lectern.live.check-kafka-every", "PT1S");
        settings.put("lectern.live.kafka-patience", "PT2S");
        settings.put("lectern.live.socket.init-within", "PT1M");
        return settings;
    }

    @Override
    public void stop() {}

    private static int choose(String service) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(PROPERTY + service, Integer.toString(free.getLocalPort()));
            return free.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
