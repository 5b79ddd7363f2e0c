package eu.lectern.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a stack keeps what it writes.
 *
 * @param base the stack's own: data, logs and the records of its processes
 * @param cache what is unpacked once and only read after that; several stacks may share it
 */
public record Directories(Path base, Path cache) {

    public Directories {
        base = base.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** The data of one component; made when missing. */
    public Path data(String component) {
        return made(data().resolve(component));
    }

    /** The data of all components: what a fresh start deletes. */
    public Path data() {
        return base.resolve("data");
    }

    /** The log file of one component; its directory is made when missing. */
    public Path log(String component) {
        return made(base.resolve("log")).resolve(component + ".log");
    }

    /** The records of running processes. */
    public Path run() {
        return made(base.resolve("run"));
    }

    /** Makes the directory and those above it when missing. */
    public static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directory " + directory, e);
        }
    }
}
