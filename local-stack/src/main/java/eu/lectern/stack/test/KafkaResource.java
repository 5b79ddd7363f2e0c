package eu.lectern.stack.test;

import eu.lectern.stack.kafka.KafkaBroker;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A Kafka broker with Lectern's topics, one per test JVM: what one test class sends, the next one can read. Sets
 * {@code kafka.bootstrap.servers}.
 */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", PerJvm.value("kafka.bootstrap", KafkaResource::startBroker));
    }

    /** Nothing: the broker ends with the JVM. */
    @Override
    public void stop() {}

    private static String startBroker() {
        Directories directories = TestDirectories.temporary("kafka");
        KafkaBroker broker = new KafkaBroker(directories, Ports.free(), Ports.free());
        broker.start();
        Watchdog.over(broker.pid(), directories.base());
        return broker.bootstrapServers();
    }
}
