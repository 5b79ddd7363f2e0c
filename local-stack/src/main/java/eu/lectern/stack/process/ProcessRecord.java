package eu.lectern.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A note of a running process, kept in a file so that whoever comes later can end it, and only it: a process id alone may
 * by then belong to someone else, so the time of its start stands beside it.
 */
public record ProcessRecord(String name, long pid, Instant startedAt, StopSignal signal) {

    /** Systems tell the start of a process from their boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    private static final String SUFFIX = ".pid";

    private static final Duration GRACE = Duration.ofSeconds(10);

    static ProcessRecord of(String name, ProcessHandle process, StopSignal signal) {
        return new ProcessRecord(
                name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH), signal);
    }

    /** Notes that this very process runs under the name. */
    public static void noteSelf(Path directory, String name) {
        of(name, ProcessHandle.current(), StopSignal.TERM).writeTo(directory);
    }

    /** What was noted under the name; empty when nothing was, or nothing readable. */
    public static Optional<ProcessRecord> read(Path directory, String name) {
        try {
            List<String> lines = Files.readAllLines(file(directory, name));
            return Optional.of(new ProcessRecord(
                    name, Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)), StopSignal.valueOf(lines.get(2))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The names under which something is noted, whether it lives or not. */
    public static List<String> names(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void forget(Path directory, String name) {
        try {
            Files.deleteIfExists(file(directory, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The noted process, if it still lives. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    /** Ends the noted process if it still lives: in good order, by force after 10 seconds. Returns whether it lived. */
    public boolean end() {
        return end(GRACE);
    }

    /** The same with another time until force is used. */
    public boolean end(Duration grace) {
        Optional<ProcessHandle> process = alive();
        process.ifPresent(handle -> Signals.end(handle, signal, grace));
        return process.isPresent();
    }

    void writeTo(Path directory) {
        try {
            Path unfinished = Files.createTempFile(Directories.made(directory), name, ".tmp");
            Files.writeString(unfinished, pid + "\n" + startedAt + "\n" + signal + "\n");
            Files.move(unfinished, file(directory, name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_SLACK) <= 0)
                .orElse(false);
    }

    private static Path file(Path directory, String name) {
        return directory.resolve(name + SUFFIX);
    }
}
