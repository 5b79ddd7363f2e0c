package eu.lectern.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The process behind a component: started again and again with a command of its own, its output in a log file, noted in
 * the run directory while it lives.
 */
public final class ChildProcess {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private final Directories directories;
    private final StopSignal signal;
    private @Nullable Process process;

    public ChildProcess(String name, Directories directories, StopSignal signal) {
        this.name = name;
        this.directories = directories;
        this.signal = signal;
    }

    public Path log() {
        return directories.log(name);
    }

    /** Ends what an earlier launcher left behind under this name. Only for the holder of the directory's lock. */
    public void endLeftOver() {
        ProcessRecord.read(directories.run(), name).ifPresent(ProcessRecord::end);
        ProcessRecord.forget(directories.run(), name);
    }

    /** Starts the command with the environment added to this process's own. */
    public synchronized void start(List<String> command, Map<String, String> environment, Path workingDirectory) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            ProcessRecord.of(name, started.toHandle(), signal).writeTo(directories.run());
        } catch (IOException e) {
            throw new ComponentFailed(name, "cannot be started: " + e.getMessage(), log(), e);
        }
    }

    /** Waits until the component answers. A process that ends meanwhile, or takes too long, is a failure and is ended. */
    public void awaitAnswer(BooleanSupplier answers, Duration patience) {
        boolean settled = Deadline.in(patience).await(() -> !isRunning() || answers.getAsBoolean());
        Process started = process;
        if (!isRunning()) {
            forget();
            String exit = started == null ? "" : " with exit code " + started.exitValue();
            throw new ComponentFailed(name, "ended while starting" + exit, log());
        }
        if (!settled) {
            kill();
            throw new ComponentFailed(name, "did not answer within " + patience.toSeconds() + " s", log());
        }
    }

    public synchronized void stop() {
        end(live -> Signals.end(live, signal, GRACE));
    }

    public synchronized void kill() {
        end(Signals::kill);
    }

    public boolean isRunning() {
        Process started = process;
        return started != null && started.isAlive();
    }

    public long pid() {
        Process started = process;
        if (started == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return started.pid();
    }

    private void end(Consumer<ProcessHandle> how) {
        Process started = process;
        if (started != null && started.isAlive()) {
            how.accept(started.toHandle());
        }
        process = null;
        forget();
    }

    private void forget() {
        ProcessRecord.forget(directories.run(), name);
    }
}
