package eu.lectern.catalog.searching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Ievads digitalizācijā, ievads digitalizacija
            Tīkla etiķete, tikla etikete
            "born-digital & 75 %", born digital 75
            "a:* | !b <-> 'c' \\", a b c
            ﬁle m², file m2
            """)
    void shouldKeepOnlyPlainWords(String text, String words) {
        assertThat(String.join(" ", Words.in(text))).isEqualTo(words);
    }

    @Property
    void shouldLeaveNothingThatCouldBeQuerySyntax(@ForAll String text) {
        assertThat(Words.in(text)).allMatch(word -> word.codePoints().allMatch(Character::isLetterOrDigit));
    }
}
