package eu.lectern.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A command that does one thing and ends, its output in a log. */
public record Command(List<String> words, Path log) {

    public Command {
        words = List.copyOf(words);
    }

    /** Runs it to its end and returns its exit code; an interrupted wait takes the command with it. */
    public int run() throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Signals.kill(process.toHandle());
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + words.getFirst(), interrupted);
        }
    }
}
