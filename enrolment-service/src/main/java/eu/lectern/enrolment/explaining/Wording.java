package eu.lectern.enrolment.explaining;

import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.LanguagePreference;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Words in one language. The sentences stand in {@code words_<language>.properties}; a further language is a further file and
 * an entry in {@link #LANGUAGES}.
 */
final class Wording {

    /** English first: it is what a reader gets who wishes for none of them. */
    private static final List<String> LANGUAGES = List.of("en", "lv");

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final LanguageMap SERVED = new LanguageMap(
            LANGUAGES.stream().collect(Collectors.toMap(tag -> tag, tag -> tag, (a, b) -> a, TreeMap::new)));

    private static final Map<String, Wording> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, Wording::new));

    private final Locale language;
    private final ResourceBundle words;
    private final DateTimeFormatter days;

    private Wording(String tag) {
        this.language = Locale.forLanguageTag(tag);
        this.words = ResourceBundle.getBundle("eu.lectern.enrolment.explaining.words", language, EXACTLY);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    }

    /** In the first wished language that there is, else in English. */
    static Wording in(LanguagePreference wished) {
        Wording wording = BY_LANGUAGE.get(SERVED.languageFor(wished.tags()));
        if (wording == null) {
            throw new IllegalStateException("a served language has no wording");
        }
        return wording;
    }

    /** BCP 47 tag. */
    String language() {
        return language.toLanguageTag();
    }

    /** A sentence with its places filled in. */
    String say(String key, Object... places) {
        return new MessageFormat(words.getString(key), language).format(places);
    }

    /** Whether there is a sentence of its own for something. */
    boolean has(String key) {
        return words.containsKey(key);
    }

    /** A text of the curriculum; in another language where it has none in this one. */
    String text(LanguageMap text) {
        return text.in(List.of(language()));
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    /** Without trailing zeros, as people write it. */
    static String figure(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
