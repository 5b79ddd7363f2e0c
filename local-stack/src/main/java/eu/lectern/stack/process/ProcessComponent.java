package eu.lectern.stack.process;

import java.nio.file.Path;

/** A part of the stack that is one process (with children of its own, perhaps): all but how it starts. */
public abstract class ProcessComponent implements Component {

    protected final ChildProcess process;
    private final String name;

    /**
     * Makes the part, without starting it.
     *
     * @param signal what asks it to end in good order
     */
    protected ProcessComponent(String name, Directories directories, StopSignal signal) {
        this.name = name;
        this.process = new ChildProcess(name, directories, signal);
    }

    @Override
    public final void stop() {
        process.stop();
    }

    @Override
    public final void kill() {
        process.kill();
    }

    @Override
    public final boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public final long pid() {
        return process.pid();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Path log() {
        return process.log();
    }
}
