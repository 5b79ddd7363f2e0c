package eu.lectern.catalog.searching;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.LearningOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words by which one module is found by readers of one language: those of the texts that such a reader sees, so English
 * ones where a text lacks the language.
 *
 * @param all by weight, from the title down to the contents of the outcomes
 * @param english the same, only what stands in English; its words are found in their other forms too
 */
record SearchText(String module, String language, ByWeight all, ByWeight english) {

    /** Words joined by blanks; a hit in an earlier one counts more. */
    record ByWeight(String title, String aim, String outcomes, String contents) {}

    /** One for each module and each language in which any of the curriculum's module texts stands. */
    static List<SearchText> of(CurriculumVersion curriculum) {
        SortedSet<String> languages = languages(curriculum);
        return curriculum.modules().stream()
                .flatMap(module -> languages.stream().map(language -> of(module, language)))
                .toList();
    }

    static SortedSet<String> languages(CurriculumVersion curriculum) {
        SortedSet<String> languages = new TreeSet<>();
        curriculum.modules().stream()
                .flatMap(SearchText::texts)
                .forEach(text -> languages.addAll(text.texts().keySet()));
        return languages;
    }

    private static SearchText of(CurriculumModule module, String language) {
        List<String> wished = List.of(language);
        return new SearchText(module.code(), language, byWeight(module, wished, false), byWeight(module, wished, true));
    }

    private static ByWeight byWeight(CurriculumModule module, List<String> wished, boolean onlyEnglish) {
        return new ByWeight(
                words(Stream.of(module.title()), wished, onlyEnglish),
                words(Stream.of(module.aim()), wished, onlyEnglish),
                words(module.outcomes().stream().map(LearningOutcome::outcome), wished, onlyEnglish),
                words(module.outcomes().stream().flatMap(row -> row.contents().stream()), wished, onlyEnglish));
    }

    private static String words(Stream<LanguageMap> texts, List<String> wished, boolean onlyEnglish) {
        List<String> words = new ArrayList<>();
        texts.filter(text -> !onlyEnglish || text.languageFor(wished).equals(LanguageMap.DEFAULT_LANGUAGE))
                .forEach(text -> words.addAll(Words.in(text.in(wished))));
        return String.join(" ", words);
    }

    private static Stream<LanguageMap> texts(CurriculumModule module) {
        Stream<LanguageMap> rows = module.outcomes().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.outcome()), row.contents().stream()));
        return Stream.concat(Stream.of(module.title(), module.aim()), rows);
    }
}
