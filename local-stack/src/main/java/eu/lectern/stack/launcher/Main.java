package eu.lectern.stack.launcher;

import eu.lectern.stack.StackInUse;
import eu.lectern.stack.demo.Demo;
import eu.lectern.stack.process.ComponentFailed;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The entry point behind {@code ./run}. Arguments: {@code start [--fresh]}, {@code stop}, {@code status} or {@code demo}. */
public final class Main {

    /** Libraries that tell more than a person wants to know; held, so that their levels stay. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("io.zonky"));

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        ExitCode exitCode = run(List.of(arguments), System.out, System.err);
        System.exit(exitCode.number());
    }

    static ExitCode run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            return run(arguments, out);
        } catch (Refusal refusal) {
            err.println(refusal.getMessage());
            return refusal.exitCode();
        } catch (StackInUse inUse) {
            err.println(inUse.getMessage() + ": ./run stop ends it");
            return ExitCode.ALREADY_RUNNING;
        } catch (ComponentFailed failure) {
            err.println(failure.getMessage());
            failure.lastLines().forEach(line -> err.println("  | " + line));
            return ExitCode.COMPONENT_FAILED;
        } catch (CancellationException stoppedWhileStarting) {
            return ExitCode.FAILED;
        } catch (RuntimeException unexpected) {
            err.println(unexpected.getMessage() == null ? unexpected.toString() : unexpected.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static ExitCode run(List<String> arguments, PrintStream out) throws InterruptedException {
        Installation installation = Installation.here();
        switch (String.join(" ", arguments)) {
            case "start" -> new StartCommand(installation, out).run(false);
            case "start --fresh" -> new StartCommand(installation, out).run(true);
            case "stop" -> new StopCommand(installation, out).run();
            case "status" -> {
                return new StatusCommand(installation, out).run() ? ExitCode.OK : ExitCode.FAILED;
            }
            case "demo" -> demo(installation, out);
            default -> throw new Refusal(ExitCode.USAGE, "unknown: " + String.join(" ", arguments));
        }
        return ExitCode.OK;
    }

    private static void demo(Installation installation, PrintStream out) {
        RunFiles runFiles = installation.runFiles();
        if (runFiles.launcher().isEmpty() || !runFiles.isReady()) {
            throw new Refusal(ExitCode.FAILED, "the stack does not run: start it with ./run, then try again");
        }
        new Demo(runFiles.portsInUse(), out).run();
    }
}
