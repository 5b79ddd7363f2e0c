package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks one module's completion requirement, from its root down to the assessments that it names. */
final class RequirementChecks {

    private static final Set<String> LEAF = Set.of("assessment", "part", "kind", "text");
    private static final Set<String> MARKS = Set.of("minPercent", "minGrade", "maxGrade");
    private static final int WIDEST_SCALE = 100;

    private final String module;
    private final Mistakes mistakes;
    private final Set<String> named = new HashSet<>();

    RequirementChecks(String module, Mistakes mistakes) {
        this.module = module;
        this.mistakes = mistakes;
    }

    /** The codes of the assessments that the requirement names, as far as they could be read. */
    Set<String> check(SourceValue requirement) {
        node(requirement);
        return Set.copyOf(named);
    }

    private void node(SourceValue value) {
        if (!(value instanceof SourceValue.Fields fields)) {
            mistakes.add(value.at(), "must be allOf, anyOf or an assessment, not " + value.kind());
        } else if (fields.fields().containsKey("allOf")) {
            children(value, "allOf");
        } else if (fields.fields().containsKey("anyOf")) {
            children(value, "anyOf");
        } else {
            FieldReader.of(value, LEAF, MARKS, mistakes).ifPresent(this::leaf);
        }
    }

    private void children(SourceValue value, String name) {
        FieldReader.of(value, Set.of(name), Set.of(), mistakes).ifPresent(reader -> {
            List<SourceValue> children = reader.items(name);
            if (children.isEmpty()
                    && reader.value(name)
                            .filter(SourceValue.Items.class::isInstance)
                            .isPresent()) {
                mistakes.add(reader.at(), name + " needs at least one requirement");
            }
            children.forEach(this::node);
        });
    }

    private void leaf(FieldReader leaf) {
        new TextChecks(mistakes).inEnglish(leaf.value("text"));
        Optional<Located<AssessmentKind>> kind = leaf.oneOf("kind", AssessmentKind.class);
        Optional<Located<DeliveryPart>> part = leaf.oneOf("part", DeliveryPart.class);
        leaf.text("assessment").ifPresent(code -> code(code, part, kind));
        kind.ifPresent(known -> marks(leaf, known.value()));
    }

    private void code(
            Located<String> code, Optional<Located<DeliveryPart>> part, Optional<Located<AssessmentKind>> kind) {
        if (!named.add(code.value())) {
            mistakes.add(code.at(), code.value() + " stands twice in the requirement");
        }
        Optional<AssessmentName> name = AssessmentName.of(code.value(), module);
        if (name.isEmpty()) {
            mistakes.add(code.at(), "must be one of " + AssessmentName.codesIn(module) + ", not " + code.value());
            return;
        }
        part.filter(given -> given.value() != name.get().part())
                .ifPresent(given -> mistakes.add(
                        given.at(),
                        "must be " + name.get().part() + " for " + code.value() + ", not " + given.value()));
        kind.filter(given -> !name.get().kinds().contains(given.value()))
                .ifPresent(given -> mistakes.add(
                        given.at(),
                        "must be " + kinds(name.get()) + " for " + code.value() + ", not " + given.value()));
    }

    private static String kinds(AssessmentName name) {
        return String.join(
                " or ", name.kinds().stream().map(Enum::name).sorted().toList());
    }

    private void marks(FieldReader leaf, AssessmentKind kind) {
        leaf.number("minPercent", 0, 100)
                .filter(mark -> kind != AssessmentKind.TEST)
                .ifPresent(mark -> mistakes.add(mark.at(), "stands with a TEST only, not with " + kind));
        Optional<Located<Integer>> least = leaf.wholeNumber("minGrade", 1, WIDEST_SCALE);
        Optional<Located<Integer>> most = leaf.wholeNumber("maxGrade", 1, WIDEST_SCALE);
        if (kind == AssessmentKind.GRADED_WORK) {
            grades(leaf, least, most);
        } else {
            least.ifPresent(grade -> mistakes.add(grade.at(), "stands with GRADED_WORK only, not with " + kind));
            most.ifPresent(grade -> mistakes.add(grade.at(), "stands with GRADED_WORK only, not with " + kind));
        }
    }

    private void grades(FieldReader leaf, Optional<Located<Integer>> least, Optional<Located<Integer>> most) {
        for (String name : List.of("minGrade", "maxGrade")) {
            if (!leaf.has(name)) {
                mistakes.add(leaf.at(), name + " is missing, which graded work needs");
            }
        }
        if (least.isPresent()
                && most.isPresent()
                && least.get().value() > most.get().value()) {
            mistakes.add(
                    least.get().at(),
                    "must not be more than maxGrade, " + most.get().value());
        }
    }
}
