package eu.lectern.stack.process;

import java.nio.file.Path;

/** One part of the stack: a process (with children of its own, perhaps) that can be started and ended any number of times. */
public interface Component {

    /** What people call it, and the name of its log file. */
    String name();

    /** Where it writes what it has to say. */
    Path log();

    /**
     * Starts it and returns once it answers; does nothing when it runs already.
     *
     * @throws ComponentFailed when it ends, or does not answer in time
     */
    void start();

    /** Ends it in good order, by force after 10 seconds; does nothing when it does not run. */
    void stop();

    /** Ends it as a crash would ({@code kill -9}) and waits until it is gone. */
    void kill();

    /** Whether its process lives; it need not answer. */
    boolean isRunning();

    /**
     * The id of its process, which is the first one where it has several.
     *
     * @throws IllegalStateException when it does not run
     */
    long pid();
}
