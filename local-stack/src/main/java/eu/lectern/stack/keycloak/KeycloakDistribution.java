package eu.lectern.stack.keycloak;

import eu.lectern.stack.process.Command;
import eu.lectern.stack.process.ComponentFailed;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.JavaCommand;
import eu.lectern.stack.process.Trees;
import eu.lectern.stack.process.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Keycloak's own files, unpacked and optimised ({@code kc.sh build}) once, then only read: any number of servers run from
 * one copy. The build takes 20 s once and saves half of every start.
 */
final class KeycloakDistribution {

    private static final String VERSION = Versions.of("keycloak");

    private final Path directory;

    private KeycloakDistribution(Path directory) {
        this.directory = directory;
    }

    /**
     * Unpacks when missing. Two processes may do so at once: the first one's directory stays.
     *
     * @param zip what {@code keycloak-quarkus-dist} is
     */
    static KeycloakDistribution in(Path cache, Path zip, Path log) {
        Path ready = Directories.made(cache).resolve("keycloak-" + VERSION);
        if (!Files.isDirectory(ready)) {
            prepare(cache, zip, log, ready);
        }
        return new KeycloakDistribution(ready);
    }

    /** A home of its own for one server: its data apart, all else that of the distribution. */
    void linkInto(Path home) {
        for (String part : List.of("lib", "conf", "providers", "themes")) {
            Path link = home.resolve(part);
            try {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, directory.resolve(part));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What {@code kc.sh} runs, without the shell around it. */
    static List<String> command(Path home, List<String> arguments) {
        JavaCommand java = JavaCommand.withHeapMegabytes(512)
                .option("-XX:MaxMetaspaceSize=256m")
                .option("-XX:+UseSerialGC")
                // Half of a development server's life is its start; the first compiler alone is 20 % faster there.
                .option("-XX:TieredStopAtLevel=1")
                .option("--add-opens=java.base/java.util=ALL-UNNAMED")
                .option("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .option("--add-opens=java.base/java.security=ALL-UNNAMED")
                .option("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .option("--enable-native-access=ALL-UNNAMED")
                .option("-Duser.language=en")
                .option("-Duser.country=US")
                .option("-Dkc.home.dir=" + home)
                .option("-Djboss.server.config.dir=" + home.resolve("conf"))
                .option("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .option("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .option("-Dpicocli.disable.closures=true")
                .option("-cp")
                .option(home.resolve("lib").resolve("quarkus-run.jar").toString());
        return java.main("io.quarkus.bootstrap.runner.QuarkusEntryPoint", arguments.toArray(String[]::new));
    }

    private static void prepare(Path cache, Path zip, Path log, Path ready) {
        if (!Files.isRegularFile(zip)) {
            throw new ComponentFailed("keycloak", "is not here (" + zip + "): build local-stack first", log);
        }
        try {
            Path unpacking = Files.createTempDirectory(cache, "keycloak-unpacking-");
            try {
                Zip.unpack(zip, unpacking);
                Path unpacked = unpacking.resolve("keycloak-" + VERSION);
                if (new Command(command(unpacked, List.of("build", "--db=dev-file")), log).run() != 0) {
                    throw new ComponentFailed("keycloak", "could not be built", log);
                }
                publish(unpacked, ready);
            } finally {
                Trees.delete(unpacking);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack Keycloak into " + cache, e);
        }
    }

    private static void publish(Path unpacked, Path ready) throws IOException {
        try {
            Files.move(unpacked, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException alreadyThere) {
            if (!Files.isDirectory(ready)) {
                throw alreadyThere;
            }
        }
    }
}
