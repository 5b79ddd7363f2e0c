package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.AssessmentKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the programmes of {@code curriculum.yaml}. */
final class ProgrammeChecks {

    private static final Set<String> PROGRAMME =
            Set.of("code", "profile", "title", "aim", "budget", "scenarioHours", "assessments");
    private static final Set<String> BUDGET =
            Set.of("mooc", "faceToFace", "online", "project", "assessment", "workBased", "workBasedAssessment");
    private static final Set<String> ASSESSMENT = Set.of("assessment", "kind", "hours", "text");
    private static final Set<String> ASSESSMENT_CODES = Set.of("PROGRAMME-FINAL", "PROGRAMME-WORK-BASED");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");
    private static final int MOST_HOURS = 10_000;

    private final Set<String> titleLanguages;
    private final Mistakes mistakes;
    private final Set<String> codes = new HashSet<>();

    ProgrammeChecks(Set<String> titleLanguages, Mistakes mistakes) {
        this.titleLanguages = titleLanguages;
        this.mistakes = mistakes;
    }

    /** The codes of the programmes, as far as they could be read. */
    Set<String> check(FieldReader curriculum) {
        curriculum
                .items("programmes")
                .forEach(item ->
                        FieldReader.of(item, PROGRAMME, Set.of(), mistakes).ifPresent(this::programme));
        return Set.copyOf(codes);
    }

    private void programme(FieldReader programme) {
        programme.text("code").ifPresent(this::code);
        programme.wholeNumber("profile", 1, CurriculumWords.MOST_MODULES);
        TextChecks texts = new TextChecks(mistakes);
        texts.in(titleLanguages, programme.value("title"));
        texts.inEnglish(programme.value("aim"));
        programme.number("scenarioHours", 0, MOST_HOURS);
        programme
                .value("budget")
                .flatMap(value -> FieldReader.of(value, BUDGET, Set.of(), mistakes))
                .ifPresent(budget -> BUDGET.forEach(part -> budget.number(part, 0, MOST_HOURS)));
        Set<String> named = new HashSet<>();
        programme
                .items("assessments")
                .forEach(item -> FieldReader.of(item, ASSESSMENT, Set.of(), mistakes)
                        .ifPresent(assessment -> assessment(assessment, named)));
    }

    private void code(Located<String> code) {
        if (!CODE.matcher(code.value()).matches()) {
            mistakes.add(code.at(), "must be capital letters, digits and hyphens, at most 20, not " + code.value());
        }
        if (!codes.add(code.value())) {
            mistakes.add(code.at(), "the programme " + code.value() + " stands twice");
        }
    }

    private void assessment(FieldReader assessment, Set<String> named) {
        Optional<Located<String>> code = assessment.text("assessment");
        code.filter(given -> !ASSESSMENT_CODES.contains(given.value()))
                .ifPresent(given -> mistakes.add(
                        given.at(),
                        "must be one of "
                                + String.join(
                                        ", ", ASSESSMENT_CODES.stream().sorted().toList()) + ", not " + given.value()));
        code.filter(given -> !named.add(given.value()))
                .ifPresent(given -> mistakes.add(given.at(), given.value() + " stands twice in the programme"));
        assessment
                .oneOf("kind", AssessmentKind.class)
                .filter(kind -> kind.value() != AssessmentKind.PROGRAMME_ASSESSMENT)
                .ifPresent(kind -> mistakes.add(kind.at(), "must be PROGRAMME_ASSESSMENT, not " + kind.value()));
        assessment.number("hours", 0, MOST_HOURS);
        new TextChecks(mistakes).inEnglish(assessment.value("text"));
    }
}
