package eu.lectern.system.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A tool from npm in a directory of its own, installed from its lock file.
 *
 * @param directory below {@code target}
 */
record Npm(Path directory) {

    private static final int PATIENCE_MINUTES = 4;

    /** Whether this machine has node and npm. */
    static boolean isThere() throws InterruptedException {
        try {
            said(Path.of("."), List.of("node", "--version"), 0);
            said(Path.of("."), List.of("npm", "--version"), 0);
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Copies the files and installs what their lock file names, once for each state of it. */
    static Npm install(Path source, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path lock = source.resolve("package-lock.json");
        Path installed = directory.resolve("node_modules").resolve(".installed-lock.json");
        if (!Files.exists(installed) || Files.mismatch(installed, lock) >= 0) {
            said(directory, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), 0);
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Npm(directory);
    }

    /** What one of its programs says; that it finds something (1) is no failure. */
    String run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node_modules/.bin/" + program));
        command.addAll(List.of(arguments));
        return said(directory, command, 1);
    }

    private static String said(Path directory, List<String> command, int highestExit)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("npm", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " takes too long");
            }
            String said = Files.readString(output);
            assertThat(process.exitValue()).as("%s: %s", command, said).isLessThanOrEqualTo(highestExit);
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
