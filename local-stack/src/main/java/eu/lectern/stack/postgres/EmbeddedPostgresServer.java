package eu.lectern.stack.postgres;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import eu.lectern.stack.process.ProcessComponent;
import eu.lectern.stack.process.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL 18 server on the loopback address. Its data stays between starts. Every database belongs to the user of its
 * own name, whose password is its name too, and no other user may connect to it.
 */
public final class EmbeddedPostgresServer extends ProcessComponent {

    /** The superuser; its password is its name. */
    public static final String SUPERUSER = "postgres";

    private static final String NAME = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Directories directories;
    private final int port;
    private final Durability durability;
    private final List<String> databases;

    /**
     * @param databases the databases to make when missing
     */
    public EmbeddedPostgresServer(Directories directories, int port, Durability durability, List<String> databases) {
        super(NAME, directories, StopSignal.INT);
        this.directories = directories;
        this.port = port;
        this.durability = durability;
        this.databases = List.copyOf(databases);
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        process.endLeftOver();
        Path data = directories.data(NAME);
        PostgresCluster cluster = new PostgresCluster(PostgresBinaries.in(directories.cache()), data, log());
        cluster.initialise();
        cluster.clearLock();
        process.start(cluster.serverCommand(options()), Map.of("LC_ALL", "C"), data);
        process.awaitAnswer(databases()::answers, PATIENCE);
        databases.forEach(databases()::create);
    }

    public int port() {
        return port;
    }

    public PostgresDatabases databases() {
        return PostgresDatabases.at(port);
    }

    /** What {@code show} answers, for example {@code on} for {@code fsync}. */
    public String setting(String name) {
        return databases().setting(name);
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=" + Ports.LOOPBACK,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %u@%d "));
        options.addAll(durability.settings());
        return options;
    }
}
