package eu.lectern.gateway.live;

import static org.awaitility.Awaitility.await;

import eu.lectern.gateway.live.socket.SocketClient;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.StubPorts;
import eu.lectern.stack.kafka.KafkaBroker;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import eu.lectern.stack.process.Trees;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** With a broker where the gateway looks for one, for all test classes; a test may stop it and starts it again. */
abstract class AgainstKafka extends AgainstStubs {

    private static final Directories DIRECTORIES = new Directories(
            Path.of("target", "live-kafka").toAbsolutePath(), Path.of("target").toAbsolutePath());

    protected static final KafkaBroker KAFKA = new KafkaBroker(DIRECTORIES, StubPorts.kafka(), Ports.free());

    @Inject
    CompletionsReading reading;

    @BeforeAll
    static void startKafka() {
        if (!KAFKA.isRunning()) {
            Trees.delete(DIRECTORIES.base());
            Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::stop));
            KAFKA.start();
        }
    }

    @BeforeEach
    final void awaitReading() {
        await().atMost(SocketClient.PATIENCE).until(reading::isFollowing);
    }
}
