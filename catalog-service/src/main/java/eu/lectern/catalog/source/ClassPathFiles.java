package eu.lectern.catalog.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The curricula that come with the service, on its class path under {@code curriculum/}. A class path cannot be listed
 * reliably, so the curricula are named from outside and each {@code curriculum.yaml} names its modules.
 */
public record ClassPathFiles(List<CurriculumId> curricula) implements SourceFiles {

    private static final String ROOT = "curriculum/";

    public ClassPathFiles {
        curricula = List.copyOf(curricula);
    }

    @Override
    public Optional<String> read(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (@Nullable InputStream file = loader.getResourceAsStream(ROOT + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<String> moduleFiles(CurriculumId curriculum) {
        return List.of();
    }
}
