package eu.lectern.stack.launcher;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.process.Component;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.ProcessRecord;
import java.io.PrintStream;
import java.util.Optional;

/** Tells which parts of this checkout's stack live. */
record StatusCommand(Installation installation, PrintStream out) {

    /** Returns whether a launcher runs and has said that all is ready. */
    boolean run() {
        RunFiles runFiles = installation.runFiles();
        Optional<ProcessRecord> launcher = runFiles.launcher();
        boolean ready = launcher.isPresent() && runFiles.isReady();
        out.println(
                launcher.map(running -> "Lectern " + (ready ? "runs" : "starts") + " (process " + running.pid() + ").")
                        .orElse("Lectern does not run here."));
        LocalStack.builder()
                .checkout(installation.checkout())
                .directories(installation.directories())
                .ports(runFiles.portsInUse())
                .build()
                .components()
                .forEach(this::print);
        return ready;
    }

    private void print(Component component) {
        Directories directories = installation.directories();
        String state = ProcessRecord.read(directories.run(), component.name())
                .flatMap(ProcessRecord::alive)
                .map(process -> "runs (process " + process.pid() + ")")
                .orElse("does not run");
        out.printf("  %-20s %-24s %s%n", component.name(), state, component.log());
    }
}
