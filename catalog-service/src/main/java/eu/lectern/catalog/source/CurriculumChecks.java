package eu.lectern.catalog.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks {@code curriculum.yaml}, the file that names a curriculum version, its programmes and its modules. */
final class CurriculumChecks {

    /** What the file is about besides the published fields: the languages that titles need, and the list of modules. */
    static final String TITLE_LANGUAGES = "titlesIn";

    static final String MODULES = "modules";

    private static final Set<String> REQUIRED =
            Set.of("code", "version", "title", "issuedOn", "eqfLevel", "programmes", TITLE_LANGUAGES, MODULES);
    private static final Pattern MODULE_CODE = Pattern.compile("M(0[1-9]|[1-9]\\d)");

    private final Mistakes mistakes;

    CurriculumChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Checks the file and gives what the modules may refer to, their codes in the order of the list. */
    Checked check(SourceValue curriculum, CurriculumId id) {
        return FieldReader.of(curriculum, REQUIRED, Set.of(), mistakes)
                .map(fields -> fields(fields, id))
                .orElseGet(() -> new Checked(List.of(), new CurriculumWords(Set.of(), Set.of(), Set.of())));
    }

    /** The modules to read next and what they may refer to. */
    record Checked(List<Located<String>> modules, CurriculumWords words) {}

    private Checked fields(FieldReader fields, CurriculumId id) {
        same(fields, "code", id.code());
        same(fields, "version", id.version());
        fields.wholeNumber("eqfLevel", 1, 8);
        fields.text("issuedOn").ifPresent(this::date);
        Set<String> languages = values(fields.texts(TITLE_LANGUAGES));
        new TextChecks(mistakes).in(languages, fields.value("title"));
        Set<String> programmes = new ProgrammeChecks(languages, mistakes).check(fields);
        List<Located<String>> modules =
                fields.texts(MODULES).stream().filter(this::isModuleCode).toList();
        return new Checked(modules, new CurriculumWords(programmes, values(modules), languages));
    }

    private void same(FieldReader fields, String field, String expected) {
        fields.text(field)
                .filter(given -> !given.value().equals(expected))
                .ifPresent(given -> mistakes.add(
                        given.at(), "must be " + expected + ", the name of the directory, not " + given.value()));
    }

    private void date(Located<String> text) {
        try {
            LocalDate.parse(text.value());
        } catch (DateTimeParseException unreadable) {
            mistakes.add(text.at(), "must be a date like 2020-12-03, not " + text.value());
        }
    }

    private boolean isModuleCode(Located<String> code) {
        boolean matches = MODULE_CODE.matcher(code.value()).matches();
        if (!matches) {
            mistakes.add(code.at(), "must be a module code from M01 to M99, not " + code.value());
        }
        return matches;
    }

    private static Set<String> values(List<Located<String>> texts) {
        return texts.stream().map(Located::value).collect(Collectors.toUnmodifiableSet());
    }
}
