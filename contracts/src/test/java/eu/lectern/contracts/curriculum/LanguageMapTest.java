package eu.lectern.contracts.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageMapTest {

    private static final LanguageMap TITLE = new LanguageMap(Map.of("en", "Netiquette", "lv", "Tīkla etiķete"));

    @Test
    void shouldGiveTheFirstWishedLanguageThatThereIs() {
        assertThat(TITLE.in(List.of("bg", "lv", "en"))).isEqualTo("Tīkla etiķete");
    }

    @Test
    void shouldMatchARegionByItsLanguage() {
        assertThat(TITLE.in(List.of("lv-LV"))).isEqualTo("Tīkla etiķete");
    }

    @Test
    void shouldFallBackToEnglish() {
        assertThat(TITLE.in(List.of("el"))).isEqualTo("Netiquette");
        assertThat(TITLE.languageFor(List.of())).isEqualTo("en");
    }

    @Test
    void shouldGiveAnyLanguageRatherThanNone() {
        assertThat(new LanguageMap(Map.of("lv", "Riska vadība")).in(List.of("en")))
                .isEqualTo("Riska vadība");
    }

    @Test
    void shouldRefuseToBeEmptyOrBlank() {
        assertThatThrownBy(() -> new LanguageMap(Map.of())).hasMessageContaining("at least one language");
        assertThatThrownBy(() -> new LanguageMap(Map.of("en", " "))).hasMessageContaining("'en' is blank");
    }
}
