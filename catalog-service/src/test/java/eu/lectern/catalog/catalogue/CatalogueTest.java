package eu.lectern.catalog.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.catalog.publishing.PublishedVersion;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.LanguageMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.EMPTY
            .with(List.of(published("b", "0.9"), published("a", "1.0")))
            .with(List.of(published("b", "0.10")));

    @Test
    void shouldTakeForLatestWhatWasPublishedLast() {
        assertThat(CATALOGUE.latest()).extracting(PublishedVersion::id).containsExactly("a/1.0", "b/0.10");
    }

    @Test
    void shouldFindVersionsByTheirNames() {
        assertThat(CATALOGUE.version("b", "0.9")).isPresent();
        assertThat(CATALOGUE.version("a", "0.9")).isEmpty();
        assertThat(CATALOGUE.named("0.9")).extracting(PublishedVersion::id).containsExactly("b/0.9");
        assertThat(CATALOGUE.named("7")).isEmpty();
    }

    private static PublishedVersion published(String code, String version) {
        return new PublishedVersion(
                new CurriculumVersion(
                        code, version, LanguageMap.english(code), LocalDate.EPOCH, 5, List.of(), List.of()),
                "hash",
                Instant.EPOCH);
    }
}
