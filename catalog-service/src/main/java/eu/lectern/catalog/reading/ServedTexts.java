package eu.lectern.catalog.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.LanguagePreference;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The texts of one answer: chooses the language of each, and remembers which languages were chosen. */
final class ServedTexts {

    private final LanguagePreference wished;
    private final SortedSet<String> served = new TreeSet<>();

    ServedTexts(LanguagePreference wished) {
        this.wished = wished;
    }

    /**
     * For the header {@code Content-Language}, which RFC 9110, 8.5 defines as the language of the audience: the best of the
     * wished languages in which any text was there, although others may have fallen back to English; with whole language
     * maps, all languages.
     */
    String contentLanguage() {
        if (served.isEmpty()) {
            return LanguageMap.DEFAULT_LANGUAGE;
        }
        if (wished.everyLanguage()) {
            return String.join(", ", served);
        }
        LanguageMap asMap =
                new LanguageMap(served.stream().collect(Collectors.toMap(language -> language, language -> language)));
        return asMap.languageFor(wished.tags());
    }

    /** Writes each {@link LanguageMap} as the writer's attribute, a {@link ServedTexts}, chooses. */
    static final class Serializer extends JsonSerializer<LanguageMap> {

        @Override
        public void serialize(LanguageMap text, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (!(provider.getAttribute(ServedTexts.class) instanceof ServedTexts texts)) {
                throw new IllegalStateException("an answer is written with its languages");
            }
            texts.write(text, generator);
        }
    }

    private void write(LanguageMap text, JsonGenerator generator) throws IOException {
        if (wished.everyLanguage()) {
            served.addAll(text.texts().keySet());
            generator.writePOJO(text.texts());
        } else {
            served.add(text.languageFor(wished.tags()));
            generator.writeString(text.in(wished.tags()));
        }
    }
}
