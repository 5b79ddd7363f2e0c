package eu.lectern.stack.launcher;

import eu.lectern.stack.LeftOvers;
import eu.lectern.stack.process.ProcessRecord;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stops the stack of this checkout, and what a killed launcher left of it. */
record StopCommand(Installation installation, PrintStream out) {

    /** The launcher needs up to 10 s for each part that does not want to end. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    void run() {
        RunFiles runFiles = installation.runFiles();
        Optional<ProcessRecord> launcher = runFiles.launcher();
        launcher.ifPresent(running -> {
            out.println(
                    "Stopping the stack in " + installation.directories().base() + " (process " + running.pid() + ").");
            running.end(GRACE);
        });
        List<String> ended = new LeftOvers(installation.directories()).end();
        ended.forEach(name -> out.println("Ended " + name + ", left behind by a launcher that was killed."));
        runFiles.forget();
        out.println(launcher.isEmpty() && ended.isEmpty() ? "Nothing runs here." : "Stopped.");
    }
}
