package eu.lectern.catalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Curricula in a directory of the operator's, e.g. national adaptations: one directory a curriculum, in it one a version. */
public record DirectoryFiles(Path root) implements SourceFiles {

    @Override
    public List<CurriculumId> curricula() {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("lectern.catalog.curricula: there is no directory " + root);
        }
        return list(root, 3).stream()
                .filter(file -> file.getFileName().toString().equals(CurriculumLoader.CURRICULUM_FILE))
                .filter(file -> root.relativize(file).getNameCount() == 3)
                .map(file -> root.relativize(file.resolveSibling("")))
                .map(directory -> new CurriculumId(
                        directory.getName(0).toString(), directory.getName(1).toString()))
                .toList();
    }

    @Override
    public Optional<String> read(String path) {
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (MalformedInputException notUtf8) {
            throw new IllegalArgumentException(path + ": the file is not in UTF-8", notUtf8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<String> moduleFiles(CurriculumId curriculum) {
        Path modules = root.resolve(curriculum.toString()).resolve("modules");
        return Files.isDirectory(modules)
                ? list(modules, 1).stream()
                        .filter(file -> file.toString().endsWith(".yaml"))
                        .map(file -> root.relativize(file).toString())
                        .toList()
                : List.of();
    }

    private static List<Path> list(Path directory, int depth) {
        try (Stream<Path> files = Files.walk(directory, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
