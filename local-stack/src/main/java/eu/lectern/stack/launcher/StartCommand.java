package eu.lectern.stack.launcher;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.StackPorts;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Trees;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** Starts the stack and stays with it until it is told to end. */
final class StartCommand {

    private final Installation installation;
    private final PrintStream out;
    private final Progress progress;
    private final StackPorts ports;
    private final LocalStack stack;
    private final RunFiles runFiles;
    private volatile boolean stopping;

    StartCommand(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
        this.progress = new Progress(out);
        this.ports = ports(installation);
        this.runFiles = installation.runFiles();
        this.stack = LocalStack.builder()
                .checkout(installation.checkout())
                .directories(installation.directories())
                .ports(ports)
                .listener(progress)
                .build();
    }

    /**
     * Returns never, or by an exception when something keeps it from starting.
     *
     * @param fresh whether to begin with empty databases, topics and sessions
     */
    void run(boolean fresh) throws InterruptedException {
        stack.acquireLock();
        runFiles.forget();
        runFiles.noteLauncher(ports);
        Thread stop = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            start(fresh);
        } catch (RuntimeException e) {
            if (stopping) {
                // A signal came while it was starting: the failure is but the echo of the stop.
                throw new CancellationException();
            }
            stopQuietly();
            Runtime.getRuntime().removeShutdownHook(stop);
            throw e;
        }
        new Watch(stack.components(), out).until(() -> stopping);
    }

    private void start(boolean fresh) {
        Directories directories = installation.directories();
        Preconditions.requireFree(ports);
        Preconditions.requireSpace(directories.base(), installation.environment());
        if (fresh) {
            Trees.delete(directories.data());
        }
        out.println("Lectern starts; its data and logs are in " + directories.base());
        stack.start();
        out.println(String.format(Locale.ROOT, "Lectern is ready after %.0f s.", progress.seconds()));
        out.print(new Welcome(stack).text());
        runFiles.noteReady();
    }

    private void stop() {
        stopping = true;
        out.println("Lectern stops.");
        stopQuietly();
        out.println("Lectern has stopped.");
    }

    private void stopQuietly() {
        stack.close();
        runFiles.forget();
    }

    private static StackPorts ports(Installation installation) {
        try {
            return StackPorts.of(installation.environment());
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
