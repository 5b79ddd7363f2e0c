package eu.lectern.contracts.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagePreferenceTest {

    @Test
    void shouldOrderByWeight() {
        assertThat(LanguagePreference.of(null, "en;q=0.5, lv, bg;q=0").tags()).containsExactly("lv", "en");
    }

    @Test
    void shouldLetTheParameterWin() {
        assertThat(LanguagePreference.of("bg", "lv").tags()).containsExactly("bg");
        assertThat(LanguagePreference.of("*", "lv").everyLanguage()).isTrue();
    }

    @Test
    void shouldIgnoreAHeaderThatCannotBeRead() {
        assertThat(LanguagePreference.of(null, ";;q=x,,")).isEqualTo(LanguagePreference.ANY);
        assertThat(LanguagePreference.of(null, null)).isEqualTo(LanguagePreference.ANY);
    }
}
