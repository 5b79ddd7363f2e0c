package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.CompetenceArea;
import eu.lectern.contracts.curriculum.CompetenceKind;
import eu.lectern.contracts.curriculum.Origin;
import java.util.List;
import java.util.Set;

/** Checks one module's file. */
final class ModuleChecks {

    private static final Set<String> REQUIRED = Set.of(
            "code",
            "number",
            "origin",
            "title",
            "area",
            "competences",
            "profiles",
            "hours",
            "workBased",
            "combinableWith",
            "aim",
            "prerequisites",
            "outcomes",
            "requirement");
    private static final Set<String> OPTIONAL = Set.of("scenario");

    private final CurriculumWords words;
    private final Mistakes mistakes;

    ModuleChecks(CurriculumWords words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
    }

    /**
     * Checks the module.
     *
     * @param code the code that the curriculum's list gives the file, e.g. {@code M05}
     */
    void check(SourceValue module, String code) {
        FieldReader.of(module, REQUIRED, OPTIONAL, mistakes).ifPresent(fields -> {
            identity(fields, code);
            placement(fields, code);
            texts(fields);
            fields.value("hours").ifPresent(new HoursChecks(mistakes)::ofModule);
            new OutcomeChecks(mistakes).check(fields);
            Set<String> required = fields.value("requirement")
                    .map(new RequirementChecks(code, mistakes)::check)
                    .orElse(Set.of());
            new ScenarioChecks(code, mistakes).check(fields, required);
        });
    }

    private void identity(FieldReader fields, String code) {
        fields.text("code")
                .filter(given -> !given.value().equals(code))
                .ifPresent(given ->
                        mistakes.add(given.at(), "must be " + code + ", the name of the file, not " + given.value()));
        int number = Integer.parseInt(code.substring(1));
        fields.wholeNumber("number", 1, CurriculumWords.MOST_MODULES)
                .filter(given -> given.value() != number)
                .ifPresent(given -> mistakes.add(
                        given.at(), "must be " + number + ", as in the code " + code + ", not " + given.value()));
        fields.oneOf("origin", Origin.class);
    }

    private void placement(FieldReader fields, String code) {
        fields.oneOf("area", CompetenceArea.class);
        fields.listOf("competences", CompetenceKind.class);
        known(fields.texts("profiles"), words.programmes(), "programme");
        List<Located<String>> others = fields.texts("combinableWith");
        known(others, words.modules(), "module");
        others.stream()
                .filter(other -> other.value().equals(code))
                .forEach(self -> mistakes.add(self.at(), "names the module itself"));
    }

    private void known(List<Located<String>> codes, Set<String> known, String what) {
        codes.stream()
                .filter(code -> !known.contains(code.value()))
                .forEach(code -> mistakes.add(
                        code.at(),
                        "there is no " + what + " " + code.value() + " in this curriculum; known are "
                                + String.join(", ", known.stream().sorted().toList())));
    }

    private void texts(FieldReader fields) {
        TextChecks texts = new TextChecks(mistakes);
        texts.in(words.titleLanguages(), fields.value("title"));
        texts.inEnglish(fields.value("aim"));
        texts.eachInEnglish(fields.items("prerequisites"));
    }
}
