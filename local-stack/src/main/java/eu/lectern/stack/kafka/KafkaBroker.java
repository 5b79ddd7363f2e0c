package eu.lectern.stack.kafka;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.JavaCommand;
import eu.lectern.stack.process.Ports;
import eu.lectern.stack.process.ProcessComponent;
import eu.lectern.stack.process.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Kafka broker on the loopback address, with Lectern's topics. Its data stays between starts and outlives
 * {@code kill -9}. It runs on this process's own class path.
 */
public final class KafkaBroker extends ProcessComponent {

    private static final String NAME = "kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Directories directories;
    private final int port;
    private final int controllerPort;

    /**
     * @param controllerPort used by the broker alone, to speak with itself
     */
    public KafkaBroker(Directories directories, int port, int controllerPort) {
        super(NAME, directories, StopSignal.TERM);
        this.directories = directories;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        process.endLeftOver();
        Path home = directories.data(NAME);
        Path data = Directories.made(home.resolve("log"));
        Path properties = home.resolve("server.properties");
        new BrokerProperties(port, controllerPort, data).writeTo(properties);
        process.start(command(properties, data), Map.of(), home);
        process.awaitAnswer(() -> Ports.accepts(port), PATIENCE);
        try (KafkaAdmin admin = new KafkaAdmin(bootstrapServers())) {
            admin.createMissing(KafkaTopics.all());
        }
    }

    /** What a client puts into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    private static List<String> command(Path properties, Path data) {
        return JavaCommand.withHeapMegabytes(384)
                .option("-XX:+UseSerialGC")
                .option("-XX:TieredStopAtLevel=1")
                .option("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .ownClassPath()
                .main(BrokerMain.class.getName(), properties.toString(), data.toString());
    }
}
