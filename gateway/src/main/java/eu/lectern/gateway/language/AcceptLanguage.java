package eu.lectern.gateway.language;

import java.util.List;

/** The header in which a service is told the languages that are wished. */
public final class AcceptLanguage {

    private AcceptLanguage() {}

    /**
     * Writes it; the services keep the order of languages of equal weight.
     *
     * @param languages best first; empty for no wish
     */
    public static String header(List<String> languages) {
        return languages.isEmpty() ? "*" : String.join(", ", languages);
    }
}
