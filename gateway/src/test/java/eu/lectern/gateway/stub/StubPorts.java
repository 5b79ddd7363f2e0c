package eu.lectern.gateway.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/**
 * Chooses where the stubs will listen, before the gateway starts. The stubs themselves are started by the tests, because
 * Quarkus loads this class with another class loader than them; the ports travel as system properties.
 */
public final class StubPorts implements QuarkusTestResourceLifecycleManager {

    /** How long the gateway waits for the stubs. */
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    static final String PROPERTY = "lectern.test.port.";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "LECTERN_CATALOG_URL",
                choose("catalog"),
                "LECTERN_ENROLMENT_URL",
                choose("enrolment"),
                "LECTERN_ASSESSMENT_URL",
                choose("assessment"),
                "lectern.curriculum.latest-for",
                "20ms",
                // A busy machine must not fail a test; the defaults are pinned by DownstreamConfigurationTest.
                "lectern.downstream.read-timeout",
                PATIENCE.toMillis() + "ms",
                "lectern.downstream.write-timeout",
                PATIENCE.toMillis() + "ms",
                "quarkus.rest-client.enrolment.read-timeout",
                "60000",
                "quarkus.rest-client.assessment.read-timeout",
                "60000");
    }

    @Override
    public void stop() {}

    private static String choose(String service) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(PROPERTY + service, Integer.toString(free.getLocalPort()));
            return "http://localhost:" + free.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
