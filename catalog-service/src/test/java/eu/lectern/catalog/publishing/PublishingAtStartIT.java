package eu.lectern.catalog.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.catalog.source.BrokenCurriculumException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class PublishingAtStartIT {

    @Inject
    Publisher publisher;

    @Inject
    Publishing publishing;

    @TempDir
    Path directory;

    @Test
    void shouldPublishTheCurriculaOfADirectoryToo() throws Throwable {
        // given
        String code = "adapted-" + UUID.randomUUID();
        Path curriculum = copyOfBuiltIn(code + "/1.0");
        replace(curriculum, "code: library-vet", "code: " + code);
        replace(curriculum, "version: \"0.2\"", "version: \"1.0\"");

        // when
        start();
        start();

        // then
        assertThat(publishing.stored(code + "/1.0").curriculum().modules()).hasSize(38);
    }

    @Test
    void shouldStopTheStartWhenFilesDifferFromWhatIsPublished() throws Exception {
        Path curriculum = copyOfBuiltIn("library-vet/0.2");
        replace(curriculum, "scenarioHours: 160", "scenarioHours: 150");

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The files of library-vet/0.2 differ from what was published under this name")
                .hasMessageEndingWith("A published version is immutable: give the changed files a new version.");
    }

    @Test
    void shouldStopTheStartWhenFilesHaveMistakes() throws Exception {
        Path curriculum = copyOfBuiltIn("library-vet/0.2");
        replace(curriculum, "eqfLevel: 5", "eqfLevel: five");

        assertThatThrownBy(this::start)
                .isInstanceOf(BrokenCurriculumException.class)
                .hasMessageContaining("library-vet/0.2/curriculum.yaml:9: eqfLevel: must be a number, not text");
    }

    private void start() throws Throwable {
        record Configuration(List<String> builtIn, Optional<Path> curricula) implements PublishingConfiguration {}
        new PublishingAtStart(new Configuration(List.of("library-vet/0.2"), Optional.of(directory)), publisher)
                .publish(new StartupEvent());
    }

    /** The copy's {@code curriculum.yaml}. */
    private Path copyOfBuiltIn(String name) throws IOException, URISyntaxException {
        Path source = Path.of(Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResource("curriculum/library-vet/0.2"))
                .toURI());
        Path target = directory.resolve(name);
        List<Path> files;
        try (Stream<Path> all = Files.walk(source)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return target.resolve("curriculum.yaml");
    }

    private static void replace(Path file, String passage, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(passage);
        Files.writeString(file, text.replace(passage, by));
    }
}
