package eu.lectern.stack.test;

import eu.lectern.stack.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Directories of servers that live as long as the test JVM. */
final class TestDirectories {

    private TestDirectories() {}

    /** A new directory for data; what is unpacked is kept for the next run. */
    static Directories temporary(String server) {
        try {
            return new Directories(Files.createTempDirectory("lectern-test-" + server + "-"), cache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path cache() {
        return Path.of(System.getProperty("java.io.tmpdir"), "lectern-cache-" + System.getProperty("user.name"));
    }
}
