package eu.lectern.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps logs from growing without end: each start of a stack begins new ones and keeps the last ones. */
public final class LogRotation {

    private LogRotation() {}

    /** Moves the log to {@code <name>.1} when there is one. */
    public static void setAside(Path log) {
        if (!Files.exists(log)) {
            return;
        }
        try {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
