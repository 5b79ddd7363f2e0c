package eu.lectern.stack.launcher;

import eu.lectern.stack.StackPort;
import eu.lectern.stack.StackPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold before anything is started. */
final class Preconditions {

    static final String MIN_FREE_SETTING = "LECTERN_MIN_FREE_MB";

    private static final long MIN_FREE_MEGABYTES = 2000;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private Preconditions() {}

    /** Refuses when somebody else listens on a port of the stack: one line for each. */
    static void requireFree(StackPorts ports) {
        List<StackPort> taken = ports.taken();
        if (!taken.isEmpty()) {
            throw new Refusal(
                    ExitCode.PORT_TAKEN,
                    taken.stream().map(port -> line(port, ports.number(port))).collect(Collectors.joining("\n")));
        }
    }

    /** Refuses when the disk of the directory has less room than {@code LECTERN_MIN_FREE_MB} says, by default 2 GB. */
    static void requireSpace(Path directory, Map<String, String> environment) {
        long needed = neededMegabytes(environment);
        long free = freeMegabytes(directory);
        if (free < needed) {
            throw new Refusal(
                    ExitCode.DISK_FULL,
                    "only %d MB are free on the disk of %s, %d MB are needed; %s changes what is asked for"
                            .formatted(free, directory, needed, MIN_FREE_SETTING));
        }
    }

    private static String line(StackPort port, int number) {
        return "port %d (%s) is taken: free it, or choose another with %s"
                .formatted(number, port.user(), port.setting());
    }

    private static long neededMegabytes(Map<String, String> environment) {
        String told = environment.getOrDefault(MIN_FREE_SETTING, "");
        try {
            return told.isBlank() ? MIN_FREE_MEGABYTES : Long.parseLong(told.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(ExitCode.USAGE, MIN_FREE_SETTING + "=" + told + " is not a number of megabytes");
        }
    }

    private static long freeMegabytes(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() / BYTES_PER_MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
