package eu.lectern.catalog.searching;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.LanguagePreference;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of the index to search: those of one version for readers of one language. */
record Scope(String versionId, String language) {

    /** The best of the wished languages that the version has, English if it has none; every language if none is wished. */
    static Stream<Scope> of(String versionId, CurriculumVersion version, LanguagePreference wished) {
        SortedSet<String> languages = SearchText.languages(version);
        Stream<String> chosen = wished.everyLanguage() || wished.tags().isEmpty()
                ? languages.stream()
                : Stream.of(asMap(languages).languageFor(wished.tags()));
        return chosen.map(language -> new Scope(versionId, language));
    }

    /** So that languages are chosen by the one rule by which texts are. */
    private static LanguageMap asMap(SortedSet<String> languages) {
        return new LanguageMap(languages.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }
}
