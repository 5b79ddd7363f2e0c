package eu.lectern.stack.keycloak;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.HttpProbe;
import eu.lectern.stack.process.Ports;
import eu.lectern.stack.process.ProcessComponent;
import eu.lectern.stack.process.StopSignal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Keycloak on the loopback address that serves the realm {@code lectern}. Its administrator is admin, password admin. */
public final class KeycloakServer extends ProcessComponent {

    private static final String NAME = "keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Directories directories;
    private final int port;
    private final Path zip;

    /**
     * @param zip Keycloak's distribution, unpacked into the cache when it is not there yet
     */
    public KeycloakServer(Directories directories, int port, Path zip) {
        super(NAME, directories, StopSignal.TERM);
        this.directories = directories;
        this.port = port;
        this.zip = zip;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        process.endLeftOver();
        KeycloakDistribution distribution = KeycloakDistribution.in(directories.cache(), zip, log());
        Path home = directories.data(NAME);
        distribution.linkInto(home);
        new RealmImport(home).prepare(RealmFile.read());
        process.start(
                KeycloakDistribution.command(home, arguments()),
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                home);
        URI realm = URI.create("http://" + Ports.LOOPBACK + ":" + port + "/realms/lectern");
        process.awaitAnswer(() -> HttpProbe.isOk(realm), PATIENCE);
    }

    /** The issuer of its tokens, as the services know it. */
    public URI realm() {
        return URI.create("http://localhost:" + port + "/realms/lectern");
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Ports.LOOPBACK,
                "--http-port=" + port,
                "--hostname-strict=false");
    }
}
