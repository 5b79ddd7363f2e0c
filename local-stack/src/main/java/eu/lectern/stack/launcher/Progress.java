package eu.lectern.stack.launcher;

import eu.lectern.stack.StackListener;
import java.io.PrintStream;
import java.util.Locale;

/** One line for each part that is up, with the seconds since the start. */
final class Progress implements StackListener {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void started(String component) {
        out.println(line(component));
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private String line(String component) {
        return String.format(Locale.ROOT, "%6.1f s  %s is up", seconds(), component);
    }
}
