package eu.lectern.contracts.curriculum;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A text in one or more languages, as the language map of JSON-LD 1.1: language tag to text.
 *
 * @param texts language tag (BCP 47, lower case) to text; at least one entry, no blank text
 */
public record LanguageMap(@JsonValue Map<String, String> texts) {

    /** The language that every text of the curriculum has; the last fallback before any other. */
    public static final String DEFAULT_LANGUAGE = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LanguageMap {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        // A TreeMap makes the order, and with it every hash over the document, independent of the input's order.
        Map<String, String> sorted = new TreeMap<>();
        texts.forEach((language, text) -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("the text in language '" + language + "' is blank");
            }
            sorted.put(language.toLowerCase(Locale.ROOT), text);
        });
        texts = Collections.unmodifiableMap(sorted);
    }

    public static LanguageMap english(String text) {
        return new LanguageMap(Map.of(DEFAULT_LANGUAGE, text));
    }

    /**
     * The text in the first of the wished languages that there is; else in {@value #DEFAULT_LANGUAGE}; else in any.
     *
     * @param wished language tags, best first; may be empty
     */
    public String in(List<String> wished) {
        return Objects.requireNonNull(texts.get(languageFor(wished)));
    }

    /** The tag of the text that {@link #in} gives. */
    public String languageFor(List<String> wished) {
        for (String tag : wished) {
            String language = tag.toLowerCase(Locale.ROOT);
            if (texts.containsKey(language)) {
                return language;
            }
            int subtag = language.indexOf('-');
            if (subtag > 0 && texts.containsKey(language.substring(0, subtag))) {
                return language.substring(0, subtag);
            }
        }
        return texts.containsKey(DEFAULT_LANGUAGE)
                ? DEFAULT_LANGUAGE
                : texts.keySet().iterator().next();
    }
}
