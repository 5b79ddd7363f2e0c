package eu.lectern.stack.postgres;

import eu.lectern.stack.process.Command;
import eu.lectern.stack.process.ComponentFailed;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Signals;
import eu.lectern.stack.process.StopSignal;
import eu.lectern.stack.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one PostgreSQL server: made by {@code initdb} once, kept between starts. */
final class PostgresCluster {

    private static final String PASSWORDS = "scram-sha-256";

    private final Path binaries;
    private final Path directory;
    private final Path log;

    PostgresCluster(Path binaries, Path directory, Path log) {
        this.binaries = binaries;
        this.directory = directory;
        this.log = log;
    }

    /** Makes the files when they are missing; what an interrupted {@code initdb} left is thrown away. */
    void initialise() {
        if (Files.exists(initialised())) {
            return;
        }
        Trees.delete(directory);
        Directories.made(directory);
        try {
            Path password = Files.createTempFile("lectern-postgres-", ".password");
            try {
                Files.writeString(password, EmbeddedPostgresServer.SUPERUSER);
                run(List.of(
                        executable("initdb"),
                        "--pgdata=" + directory,
                        "--username=" + EmbeddedPostgresServer.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=" + PASSWORDS,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-sync",
                        "--no-instructions"));
            } finally {
                Files.delete(password);
            }
            Files.createFile(initialised());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deals with the lock that a killed launcher or a crash left: ends a server that still runs on this directory, which is
     * ours alone, and removes the lock when its process id has meanwhile gone to somebody else. The rest PostgreSQL does.
     */
    void clearLock() {
        lockHolder().ifPresent(holder -> {
            if (holder.info().commandLine().orElse("").contains(directory.toString())) {
                Signals.end(holder, StopSignal.INT, Duration.ofSeconds(10));
            } else {
                deleteLock();
            }
        });
    }

    private Optional<ProcessHandle> lockHolder() {
        try (Stream<String> lines = Files.lines(lock())) {
            return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        } catch (IOException | NumberFormatException noLock) {
            return Optional.empty();
        }
    }

    private void deleteLock() {
        try {
            Files.deleteIfExists(lock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lock() {
        return directory.resolve("postmaster.pid");
    }

    List<String> serverCommand(List<String> options) {
        List<String> command = new ArrayList<>(List.of(executable("postgres"), "-D", directory.toString()));
        options.forEach(option -> command.addAll(List.of("-c", option)));
        return UnprivilegedCommand.of(command);
    }

    private void run(List<String> command) throws IOException {
        if (new Command(UnprivilegedCommand.of(command), log).run() != 0) {
            throw new ComponentFailed("postgres", "could not make its data directory " + directory, log);
        }
    }

    private String executable(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private Path initialised() {
        return directory.resolve("lectern-initialised");
    }
}
