package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.WorkBasedKind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Checks that a module's scenario, its {@code workBased} and its requirement say the same. */
record ScenarioChecks(String module, Mistakes mistakes) {

    private static final Set<String> REQUIRED = Set.of("assessment", "hours", "text");

    /**
     * Checks the scenario.
     *
     * @param required the assessments that the module's requirement names
     */
    void check(FieldReader fields, Set<String> required) {
        Optional<SourceValue> scenario =
                fields.value("scenario").filter(value -> !(value instanceof SourceValue.Nothing));
        fields.oneOf("workBased", WorkBasedKind.class).ifPresent(kind -> {
            presence(scenario.isPresent(), kind);
            requirement(kind, required);
        });
        scenario.flatMap(value -> FieldReader.of(value, REQUIRED, Set.of(), mistakes))
                .ifPresent(given -> scenario(given, fields));
    }

    private void presence(boolean present, Located<WorkBasedKind> kind) {
        if (kind.value() == WorkBasedKind.NONE && present) {
            mistakes.add(kind.at(), "is NONE, yet there is a scenario; one of the two is wrong");
        }
        if (kind.value() != WorkBasedKind.NONE && !present) {
            mistakes.add(kind.at(), "is " + kind.value() + ", yet there is no scenario; one of the two is wrong");
        }
    }

    private void requirement(Located<WorkBasedKind> kind, Set<String> required) {
        boolean leaf = required.contains(code());
        if (kind.value() == WorkBasedKind.MANDATORY && !leaf) {
            mistakes.add(kind.at(), "is MANDATORY, so the requirement must name " + code());
        }
        if (kind.value() != WorkBasedKind.MANDATORY && leaf) {
            mistakes.add(kind.at(), "is " + kind.value() + ", so the requirement must not name " + code());
        }
    }

    private void scenario(FieldReader scenario, FieldReader module) {
        scenario.text("assessment")
                .filter(given -> !given.value().equals(code()))
                .ifPresent(given -> mistakes.add(given.at(), "must be " + code() + ", not " + given.value()));
        new TextChecks(mistakes).inEnglish(scenario.value("text"));
        HoursChecks hours = new HoursChecks(mistakes);
        Optional<BigDecimal> own =
                scenario.value("hours").flatMap(hours::stated).map(Located::value);
        Optional<BigDecimal> header = workBasedHours(module);
        boolean same = own.map(BigDecimal::stripTrailingZeros).equals(header.map(BigDecimal::stripTrailingZeros));
        if (scenario.has("hours") && !same) {
            mistakes.add(
                    scenario.at().field("hours", scenario.at().line()),
                    "must be the module's work-based hours, "
                            + header.map(BigDecimal::toString).orElse("null"));
        }
    }

    /** The figure of the module's header. Its own mistakes are told where the header is checked. */
    private static Optional<BigDecimal> workBasedHours(FieldReader module) {
        Mistakes toldElsewhere = new Mistakes();
        return module.value("hours")
                .filter(SourceValue.Fields.class::isInstance)
                .map(SourceValue.Fields.class::cast)
                .map(hours -> hours.fields().get("workBased"))
                .flatMap(value -> new HoursChecks(toldElsewhere).stated(value))
                .map(Located::value);
    }

    private String code() {
        return AssessmentName.SCENARIO.codeIn(module);
    }
}
