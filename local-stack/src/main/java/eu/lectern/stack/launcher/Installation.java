package eu.lectern.stack.launcher;

import eu.lectern.stack.Checkout;
import eu.lectern.stack.process.Directories;
import java.nio.file.Path;
import java.util.Map;

/**
 * The stack of one checkout: where it is and where it writes.
 *
 * @param environment the launcher's environment variables
 */
record Installation(Checkout checkout, Map<String, String> environment) {

    static Installation here() {
        return new Installation(Checkout.find(), System.getenv());
    }

    /** {@code LECTERN_LOCAL}, or {@code .local} of the checkout. */
    Directories directories() {
        String told = environment.getOrDefault("LECTERN_LOCAL", "");
        Path base = told.isBlank() ? checkout.local() : Path.of(told);
        return new Directories(base, base.resolve("cache"));
    }

    RunFiles runFiles() {
        return new RunFiles(directories().run());
    }
}
