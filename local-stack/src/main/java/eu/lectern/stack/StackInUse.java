package eu.lectern.stack;

import java.nio.file.Path;

/** Another stack runs in the directory. */
public final class StackInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackInUse(Path directory) {
        super("a stack runs in " + directory + " already");
    }
}
