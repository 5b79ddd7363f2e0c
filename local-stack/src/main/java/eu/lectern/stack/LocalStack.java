package eu.lectern.stack;

import eu.lectern.stack.kafka.KafkaBroker;
import eu.lectern.stack.keycloak.KeycloakServer;
import eu.lectern.stack.keycloak.TokenEndpoint;
import eu.lectern.stack.postgres.Durability;
import eu.lectern.stack.postgres.EmbeddedPostgresServer;
import eu.lectern.stack.process.Component;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.DirectoryLock;
import eu.lectern.stack.process.LogRotation;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.stack.services.ServiceProcess;
import eu.lectern.stack.services.ServiceSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on this machine: PostgreSQL, Kafka, Keycloak and the services, each a process of its own on the loopback
 * address. Every part can be killed and started again by itself; {@link #close()} leaves no process.
 */
public final class LocalStack implements AutoCloseable {

    /** Each database belongs to a user of its name, whose password is its name. */
    public static final List<String> DATABASES = List.of("catalog", "enrolment", "assessment");

    private final Directories directories;
    private final StackPorts ports;
    private final EmbeddedPostgresServer postgres;
    private final KafkaBroker kafka;
    private final KeycloakServer keycloak;
    private final ServiceInstances services;
    private final StackStart start;
    private @Nullable DirectoryLock lock;

    LocalStack(
            Checkout checkout,
            Directories directories,
            StackPorts ports,
            Set<ServiceName> names,
            ServiceSettings further,
            StackListener listener) {
        this.directories = directories;
        this.ports = ports;
        this.start = new StackStart(listener);
        postgres = new EmbeddedPostgresServer(
                directories, ports.number(StackPort.POSTGRES), Durability.DURABLE, DATABASES);
        kafka = new KafkaBroker(directories, ports.number(StackPort.KAFKA), ports.number(StackPort.KAFKA_CONTROLLER));
        keycloak = new KeycloakServer(directories, ports.number(StackPort.KEYCLOAK), checkout.keycloakZip());
        Map<String, String> environment =
                new ServiceEnvironment(ports, keycloak.realm(), kafka.bootstrapServers()).with(further.environment());
        services = new ServiceInstances(
                checkout, directories, ports, names, new ServiceSettings(environment, further.javaOptions()));
    }

    public static LocalStackBuilder builder() {
        return new LocalStackBuilder();
    }

    /**
     * Starts everything: PostgreSQL, Kafka and Keycloak side by side, then the services side by side. They would cope with
     * a Keycloak that comes later, but warn of it in their logs, and on two cores nothing would be won.
     *
     * @throws eu.lectern.stack.process.ComponentFailed when a part does not come up; all others are stopped by then
     */
    public void start() {
        acquireLock();
        try {
            services.all().forEach(ServiceProcess::requireBuilt);
            components().forEach(component -> LogRotation.setAside(component.log()));
            start.run(List.of(postgres, kafka, keycloak));
            start.run(services.all());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Takes the directory for this stack alone and ends what a killed launcher left in it; {@link #start()} does so by itself.
     *
     * @throws StackInUse when another stack runs in it
     */
    public synchronized void acquireLock() {
        if (lock != null) {
            return;
        }
        lock = DirectoryLock.tryAcquire(directories.base()).orElseThrow(() -> new StackInUse(directories.base()));
        new LeftOvers(directories).end();
    }

    /** Stops everything in the reverse order, also while it is still starting. */
    @Override
    public void close() {
        start.cancel();
        new StackStop(components()).run();
        synchronized (this) {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        }
    }

    public EmbeddedPostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public ServiceProcess service(ServiceName name) {
        return services.first(name);
    }

    /**
     * A further instance of a service beside the others, on a port of its own, with the same databases and consumer groups.
     * It is not started by itself, and ends with the stack.
     *
     * @param javaOptions options for its JVM; they win over those of the stack's services
     */
    public ServiceProcess another(ServiceName name, String... javaOptions) {
        return services.another(name, List.of(javaOptions));
    }

    /** All parts, in the order of their start. */
    public List<Component> components() {
        List<Component> all = new ArrayList<>(List.of(postgres, kafka, keycloak));
        all.addAll(services.all());
        return List.copyOf(all);
    }

    public StackPorts ports() {
        return ports;
    }

    public Directories directories() {
        return directories;
    }

    /** The base address of a service, without a slash at the end. */
    public URI url(ServiceName name) {
        return URI.create("http://localhost:" + ports.number(portOf(name)));
    }

    /** A person's access token, for example of {@code instructor1}. */
    public String token(String user) {
        return new TokenEndpoint(keycloak.realm()).forUser(user);
    }

    /** The access token of a client's service account, for example of {@code partner-lv}. */
    public String clientToken(String client) {
        return new TokenEndpoint(keycloak.realm()).forClient(client);
    }

    static StackPort portOf(ServiceName name) {
        return switch (name) {
            case CATALOG -> StackPort.CATALOG;
            case ENROLMENT -> StackPort.ENROLMENT;
            case ASSESSMENT -> StackPort.ASSESSMENT;
            case GATEWAY -> StackPort.GATEWAY;
        };
    }
}
