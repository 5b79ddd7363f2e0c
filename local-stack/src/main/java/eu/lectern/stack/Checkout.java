package eu.lectern.stack;

import eu.lectern.stack.process.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout of Lectern from which the stack runs: it holds the built services and Keycloak's archive. */
public record Checkout(Path root) {

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The system property {@code lectern.root}, else the nearest directory above the working directory that holds {@code run}
     * and {@code pom.xml}.
     */
    public static Checkout find() {
        String told = System.getProperty("lectern.root");
        if (told != null) {
            return new Checkout(Path.of(told));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .filter(directory ->
                        Files.exists(directory.resolve("run")) && Files.exists(directory.resolve("pom.xml")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new IllegalStateException(
                        "not inside a checkout of Lectern; say where one is with -Dlectern.root=..."));
    }

    /** Where a stack keeps what it writes when nobody says otherwise. */
    public Path local() {
        return root.resolve(".local");
    }

    Path keycloakZip() {
        return root.resolve("local-stack")
                .resolve("target")
                .resolve("keycloak")
                .resolve("keycloak-quarkus-dist-" + Versions.of("keycloak") + ".zip");
    }
}
