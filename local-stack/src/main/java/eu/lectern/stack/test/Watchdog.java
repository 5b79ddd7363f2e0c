package eu.lectern.stack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A shell that waits for this JVM to end, then ends a server and deletes its directory. A shutdown hook would not do: the
 * class loader that has its classes is closed by then, and a JVM that is killed runs none.
 */
final class Watchdog {

    private static final String SCRIPT = "while kill -0 \"$1\" 2>/dev/null; do sleep 1; done;"
            + " kill -QUIT \"$2\" 2>/dev/null; sleep 1; kill -KILL \"$2\" 2>/dev/null; rm -rf \"$3\"";

    private Watchdog() {}

    static void over(long server, Path directory) {
        try {
            new ProcessBuilder(
                            "sh",
                            "-c",
                            SCRIPT,
                            "lectern-watchdog",
                            Long.toString(ProcessHandle.current().pid()),
                            Long.toString(server),
                            directory.toString())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .directory(Path.of("/").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
