package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.LanguageMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks texts in languages: which languages there must be, and that nothing is blank. */
record TextChecks(Mistakes mistakes) {

    private static final Set<String> ENGLISH = Set.of(LanguageMap.DEFAULT_LANGUAGE);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final int LONGEST = 4_000;

    /** A text that at least stands in English, as every text must, for it is what a reader of another language falls back to. */
    void inEnglish(Optional<SourceValue> text) {
        in(ENGLISH, text);
    }

    void eachInEnglish(List<SourceValue> texts) {
        texts.forEach(text -> in(ENGLISH, Optional.of(text)));
    }

    /** A text that stands in each of the languages; others may stand beside them. */
    void in(Set<String> languages, Optional<SourceValue> text) {
        text.ifPresent(value -> check(value, languages));
    }

    private void check(SourceValue value, Set<String> languages) {
        if (!(value instanceof SourceValue.Fields fields)) {
            mistakes.add(value.at(), "must be a text by language, e.g. { en: ... }, not " + value.kind());
            return;
        }
        for (String language : languages.stream().sorted().toList()) {
            if (!fields.fields().containsKey(language)) {
                mistakes.add(fields.at().field(language, fields.at().line()), "is missing: the text in this language");
            }
        }
        fields.fields().forEach(this::checkOne);
    }

    private void checkOne(String language, SourceValue value) {
        if (!LANGUAGE.matcher(language).matches()) {
            mistakes.add(value.at(), "is no language tag in lower case, e.g. lv");
        }
        if (!(value instanceof SourceValue.Text text)) {
            mistakes.add(value.at(), "must be text, not " + value.kind() + "; if it is text, put it in quotes");
        } else if (text.text().isBlank()) {
            mistakes.add(value.at(), "is blank");
        } else if (text.text().length() > LONGEST) {
            mistakes.add(value.at(), "is longer than " + LONGEST + " characters");
        } else if (text.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            mistakes.add(value.at(), "contains a control character");
        }
    }
}
