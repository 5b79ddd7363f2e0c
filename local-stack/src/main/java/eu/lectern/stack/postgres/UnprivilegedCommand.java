package eu.lectern.stack.postgres;

import eu.lectern.stack.process.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where we are root, its commands run in a user namespace of their own, in which they
 * are nobody, yet own what root owns.
 */
final class UnprivilegedCommand {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private UnprivilegedCommand() {}

    static List<String> of(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        if (!succeeds(inNamespace(List.of("true")))) {
            throw new IllegalStateException("PostgreSQL does not run as root, and 'unshare -U' does not work on this "
                    + "machine: run as an ordinary user");
        }
        return inNamespace(command);
    }

    private static List<String> inNamespace(List<String> command) {
        return Stream.concat(NAMESPACE.stream(), command.stream()).toList();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new Command(command, Path.of("/dev/null")).run() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
