package eu.lectern.stack.launcher;

import eu.lectern.stack.StackPort;
import eu.lectern.stack.StackPorts;
import eu.lectern.stack.process.ProcessRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a running launcher tells those that come later: that it runs, on which ports, and that all is ready. */
record RunFiles(Path directory) {

    private static final String LAUNCHER = "launcher";

    void noteLauncher(StackPorts ports) {
        List<String> lines = Arrays.stream(StackPort.values())
                .map(port -> port.setting() + "=" + ports.number(port))
                .toList();
        write(ports(), lines);
        ProcessRecord.noteSelf(directory, LAUNCHER);
    }

    /** The script that started the launcher in the background waits for this. */
    void noteReady() {
        write(ready(), List.of());
    }

    boolean isReady() {
        return Files.exists(ready());
    }

    void forget() {
        ProcessRecord.forget(directory, LAUNCHER);
        try {
            Files.deleteIfExists(ready());
            Files.deleteIfExists(ports());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher that runs now. */
    Optional<ProcessRecord> launcher() {
        return ProcessRecord.read(directory, LAUNCHER)
                .filter(launcher -> launcher.alive().isPresent());
    }

    /** The ports of the stack that runs now. */
    StackPorts portsInUse() {
        try {
            Map<String, String> settings = Files.readAllLines(ports()).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            return StackPorts.of(settings);
        } catch (IOException nothingNoted) {
            return StackPorts.of(Map.of());
        }
    }

    private Path ready() {
        return directory.resolve("ready");
    }

    private Path ports() {
        return directory.resolve("ports");
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
