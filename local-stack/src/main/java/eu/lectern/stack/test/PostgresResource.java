package eu.lectern.stack.test;

import eu.lectern.stack.postgres.Durability;
import eu.lectern.stack.postgres.EmbeddedPostgresServer;
import eu.lectern.stack.postgres.PostgresDatabases;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An empty PostgreSQL database of its own for each use, on one server per test JVM. Sets {@code quarkus.datasource.*}:
 * user name, password, JDBC URL and reactive URL. The init argument {@code name} is the beginning of the database's name
 * (default {@code test}).
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private String prefix = "test";

    @Override
    public void init(Map<String, String> arguments) {
        prefix = arguments.getOrDefault("name", prefix);
    }

    @Override
    public Map<String, String> start() {
        PostgresDatabases server = PostgresDatabases.at(port());
        String database = prefix + "_" + UUID.randomUUID().toString().substring(0, 8);
        server.create(database);
        return Map.of(
                "quarkus.datasource.username",
                database,
                "quarkus.datasource.password",
                database,
                "quarkus.datasource.jdbc.url",
                server.jdbcUrl(database),
                "quarkus.datasource.reactive.url",
                server.reactiveUrl(database));
    }

    /** Nothing: the server ends with the JVM, and the database with it. */
    @Override
    public void stop() {}

    private static int port() {
        return Integer.parseInt(PerJvm.value("postgres.port", PostgresResource::startServer));
    }

    private static String startServer() {
        Directories directories = TestDirectories.temporary("postgres");
        EmbeddedPostgresServer server =
                new EmbeddedPostgresServer(directories, Ports.free(), Durability.FAST, List.of());
        server.start();
        Watchdog.over(server.pid(), directories.base());
        return Integer.toString(server.port());
    }
}
