package eu.lectern.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFilesTest {

    @TempDir
    Path root;

    @Test
    void shouldLoadTheCurriculaOfADirectory() throws IOException {
        // given
        write(SmallCurriculum.withoutMistake().files());
        Files.writeString(root.resolve("README.md"), "Not a curriculum.");

        // when
        DirectoryFiles files = new DirectoryFiles(root);

        // then
        assertThat(CurriculumLoader.load(files))
                .extracting(
                        CurriculumVersion::code,
                        curriculum -> curriculum.modules().size())
                .containsExactly(tuple("small", 2));
    }

    @Test
    void shouldRefuseADirectoryThatIsNotThere() {
        DirectoryFiles files = new DirectoryFiles(root.resolve("nowhere"));

        assertThatIllegalArgumentException()
                .isThrownBy(files::curricula)
                .withMessageStartingWith("lectern.catalog.curricula: there is no directory ");
    }

    @Test
    void shouldRefuseAFileThatIsNotInUtf8() throws IOException {
        write(SmallCurriculum.withoutMistake().files());
        Files.write(root.resolve(SmallCurriculum.M01), "title: Mazā".getBytes(Charset.forName("windows-1257")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurriculumLoader.load(new DirectoryFiles(root)))
                .withMessage("small/1.0/modules/M01.yaml: the file is not in UTF-8");
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
