package eu.lectern.stack.postgres;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Trees;
import eu.lectern.stack.process.Versions;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The directory with PostgreSQL's {@code bin}, {@code lib} and {@code share}, unpacked once from the jar for this machine. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks when missing. Two processes may do so at once: the first one's directory stays. */
    static Path in(Path cache) {
        Path unpacked = Directories.made(cache).resolve("postgres-" + Versions.of("postgres") + "-" + machine());
        if (Files.isDirectory(unpacked)) {
            return unpacked;
        }
        try {
            Path unfinished = Files.createTempDirectory(cache, "postgres-unpacking-");
            try {
                unpack(unfinished);
                publish(unfinished, unpacked);
            } finally {
                Trees.delete(unfinished);
            }
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + cache, e);
        }
    }

    private static void publish(Path unfinished, Path unpacked) throws IOException {
        try {
            Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException alreadyThere) {
            if (!Files.isDirectory(unpacked)) {
                throw alreadyThere;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture());
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive reaches outside of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Directories.made(file.toAbsolutePath().resolveSibling(""));
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            file.toFile().setExecutable((entry.getMode() & 0100) != 0 || file.startsWith(target.resolve("bin")), false);
        }
    }

    private static String machine() {
        return (system() + "-" + architecture()).toLowerCase(Locale.ROOT);
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch");
    }
}
