package eu.lectern.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Ends processes. */
public final class Signals {

    private static final Duration KILL_WAIT = Duration.ofSeconds(10);

    private Signals() {}

    /** Sends the signal, waits, kills what is still there after the grace, and returns once it is gone. */
    public static void end(ProcessHandle process, StopSignal signal, Duration grace) {
        send(process, signal);
        if (!Deadline.in(grace).await(() -> !process.isAlive())) {
            kill(process);
        }
    }

    /** Ends the process and its children as a crash would, and returns once they are gone. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        if (!Deadline.in(KILL_WAIT).await(() -> family.stream().noneMatch(ProcessHandle::isAlive))) {
            throw new IllegalStateException("process " + process.pid() + " does not end, not even by kill -9");
        }
    }

    private static void send(ProcessHandle process, StopSignal signal) {
        if (signal == StopSignal.TERM) {
            process.destroy();
            return;
        }
        try {
            new Command(List.of("kill", "-" + signal, Long.toString(process.pid())), Path.of("/dev/null")).run();
        } catch (IOException noKillCommand) {
            process.destroy();
        }
    }
}
