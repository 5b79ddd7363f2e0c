package eu.lectern.stack.services;

import eu.lectern.stack.process.ComponentFailed;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.HttpProbe;
import eu.lectern.stack.process.JavaCommand;
import eu.lectern.stack.process.Ports;
import eu.lectern.stack.process.ProcessComponent;
import eu.lectern.stack.process.StopSignal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One service as a process of its own on the loopback address. */
public final class ServiceProcess extends ProcessComponent {

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Directories directories;
    private final Path jar;
    private final int port;
    private final ServiceSettings settings;

    public ServiceProcess(ServiceName service, Directories directories, Path jar, int port, ServiceSettings settings) {
        this(service.module(), directories, jar, port, settings);
    }

    /**
     * Makes one of several instances of a service, without starting it.
     *
     * @param name of its process and log, another one for each instance
     */
    public ServiceProcess(String name, Directories directories, Path jar, int port, ServiceSettings settings) {
        super(name, directories, StopSignal.TERM);
        this.directories = directories;
        this.jar = jar;
        this.port = port;
        this.settings = settings;
    }

    /** Starts it and waits until it is ready: what it depends on must be up, too. */
    @Override
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts its process without waiting for anything. */
    public void launch() {
        if (isRunning()) {
            return;
        }
        requireBuilt();
        process.endLeftOver();
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // A directory of its own: Quarkus reads .env and config/ from where it starts.
        process.start(command(), environment, Directories.made(directories.run().resolve(name())));
    }

    /**
     * Looks whether its jar is there.
     *
     * @throws ComponentFailed when it is not
     */
    public void requireBuilt() {
        if (!Files.isRegularFile(jar)) {
            throw new ComponentFailed(name(), "is not built (" + jar + " is missing): mvn package builds it", log());
        }
    }

    /** Waits until it says that it can work. */
    public void awaitReady() {
        process.awaitAnswer(this::isReady, PATIENCE);
    }

    public boolean isReady() {
        return HttpProbe.isOk(health("ready"));
    }

    /** Whether it answers at all; what it depends on may be down. */
    public boolean isLive() {
        return HttpProbe.isOk(health("live"));
    }

    /** Its base address, without a slash at the end. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    private URI health(String kind) {
        return URI.create("http://" + Ports.LOOPBACK + ":" + port + "/q/health/" + kind);
    }

    private List<String> command() {
        JavaCommand java = JavaCommand.withHeapMegabytes(HEAP_MEGABYTES)
                .option("-XX:+UseSerialGC")
                // Half the work until it is ready; measure throughput with -XX:TieredStopAtLevel=4.
                .option("-XX:TieredStopAtLevel=1")
                // Netty and Brotli load native code and use Unsafe; without these, each start warns of it.
                .option("--enable-native-access=ALL-UNNAMED")
                .option("--sun-misc-unsafe-memory-access=allow")
                .option("-Dquarkus.console.color=false");
        settings.javaOptions().forEach(java::option);
        return java.jar(jar);
    }
}
