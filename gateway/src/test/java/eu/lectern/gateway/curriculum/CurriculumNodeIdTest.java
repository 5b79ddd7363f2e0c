package eu.lectern.gateway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurriculumNodeIdTest {

    @Test
    void shouldReadCurriculumVersionAndCode() {
        assertThat(CurriculumNodeId.parse("library-vet/0.2/M05"))
                .contains(new CurriculumNodeId(new VersionId("library-vet", "0.2"), "M05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M05", "a/b", "a/b/c/d", "../x/y", "a/../c?d=e", "library-vet/0.2/"})
    void shouldTakeNothingElseToTheCatalogue(String raw) {
        assertThat(CurriculumNodeId.parse(raw)).isEmpty();
    }
}
