package eu.lectern.system.frontend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, and never for longer than its patience. */
public record Program(Path directory, Duration patience) {

    /**
     * How it ended.
     *
     * @param output both streams
     */
    public record Ended(int exitCode, String output) {

        public Ended expect(int wanted) {
            if (exitCode != wanted) {
                throw new AssertionError("ended with " + exitCode + " instead of " + wanted + ": " + output);
            }
            return this;
        }
    }

    public Ended run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }

    public Ended run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("lectern-program", ".txt");
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new AssertionError(command + " takes longer than " + patience + ": " + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
