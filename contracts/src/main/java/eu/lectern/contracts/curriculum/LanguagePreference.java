package eu.lectern.contracts.curriculum;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a reader wishes, best first.
 *
 * @param tags BCP 47 language tags; empty means no wish
 * @param everyLanguage whether whole language maps are wished, {@code ?lang=*}
 */
public record LanguagePreference(List<String> tags, boolean everyLanguage) {

    public static final LanguagePreference ANY = new LanguagePreference(List.of(), false);
    public static final LanguagePreference ALL = new LanguagePreference(List.of(), true);

    public LanguagePreference {
        tags = List.copyOf(tags);
    }

    /**
     * Reads the wish from a request.
     *
     * @param lang the parameter {@code lang}: a language tag or {@code *}; null where none was given; wins over the header
     * @param acceptLanguage the header {@code Accept-Language} of RFC 9110, 12.5.4; null where none was sent. What cannot be
     *     read is ignored, as the RFC advises for preferences
     */
    public static LanguagePreference of(@Nullable String lang, @Nullable String acceptLanguage) {
        if (lang != null && !lang.isBlank()) {
            return lang.strip().equals("*") ? ALL : new LanguagePreference(List.of(lang.strip()), false);
        }
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ANY;
        }
        try {
            List<String> tags = Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*"))
                    .map(Locale.LanguageRange::getRange)
                    .toList();
            return new LanguagePreference(tags, false);
        } catch (IllegalArgumentException unreadable) {
            return ANY;
        }
    }
}
