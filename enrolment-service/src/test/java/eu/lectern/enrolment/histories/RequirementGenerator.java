package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Requirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Requirements of every kind: either-or within a part and across parts, nested, with an assessment named twice. */
final class RequirementGenerator {

    private static final int MOST_ALTERNATIVES = 3;
    private static final int MOST_CONDITIONS = 5;

    private RequirementGenerator() {}

    static Arbitrary<Requirement> of(String module) {
        return Combinators.combine(
                        leaves(module), Arbitraries.subsetOf(0, 1, 2, 3, 4, 5).ofMinSize(1))
                .as((leaves, used) -> used.stream().sorted().map(leaves::get).toList())
                .flatMap(RequirementGenerator::tree);
    }

    /** A leaf for the mandatory scenario. */
    static Requirement scenario(String assessment) {
        return leaf(assessment, DeliveryPart.WORK_BASED, AssessmentKind.SCENARIO);
    }

    private static Arbitrary<List<Requirement>> leaves(String module) {
        return Combinators.combine(
                        test(module + "-MOOC-TEST", DeliveryPart.MOOC),
                        test(module + "-ONLINE-TEST", DeliveryPart.ONLINE),
                        work(module + "-ONLINE-WORK"),
                        Arbitraries.of(AssessmentKind.PARTICIPATION, AssessmentKind.SELF_ASSESSMENT))
                .as((mooc, online, work, kind) -> List.of(
                        mooc,
                        online,
                        work,
                        leaf(module + "-ONLINE-TASKS", DeliveryPart.ONLINE, AssessmentKind.TASKS),
                        leaf(module + "-FACE-TO-FACE", DeliveryPart.FACE_TO_FACE, kind),
                        leaf(module + "-PROJECT", DeliveryPart.PROJECT, AssessmentKind.PROJECT)));
    }

    private static Arbitrary<Requirement> tree(List<Requirement> leaves) {
        Arbitrary<Requirement> leaf = Arbitraries.of(leaves);
        Arbitrary<Requirement> nested = Arbitraries.recursive(
                () -> leaf, child -> node(Arbitraries.frequencyOf(Tuple.of(2, leaf), Tuple.of(1, child))), 1, 2);
        Arbitrary<Requirement> conditions = Arbitraries.oneOf(leaf, nested)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_CONDITIONS)
                .map(Requirement.AllOf::new);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(new Requirement.AllOf(leaves))),
                Tuple.of(4, conditions),
                Tuple.of(2, nested));
    }

    private static Arbitrary<Requirement> node(Arbitrary<Requirement> child) {
        Arbitrary<List<Requirement>> children = child.list().ofMinSize(1).ofMaxSize(MOST_ALTERNATIVES);
        return Arbitraries.oneOf(children.map(Requirement.AllOf::new), children.map(Requirement.AnyOf::new));
    }

    private static Arbitrary<Requirement> test(String assessment, DeliveryPart part) {
        Arbitrary<Optional<BigDecimal>> marks = Arbitraries.of("75", "80", "70", "74.5", "0", "100")
                .map(BigDecimal::new)
                .optional(0.8);
        return marks.map(mark -> new Requirement.Assessed(
                assessment, part, AssessmentKind.TEST, mark.orElse(null), null, null, LanguageMap.english("Pass it")));
    }

    private static Arbitrary<Requirement> work(String assessment) {
        return Arbitraries.of(1, 4, 6)
                .map(mark -> new Requirement.Assessed(
                        assessment,
                        DeliveryPart.ONLINE,
                        AssessmentKind.GRADED_WORK,
                        null,
                        mark,
                        6,
                        LanguageMap.english("Do it well")));
    }

    private static Requirement leaf(String assessment, DeliveryPart part, AssessmentKind kind) {
        return new Requirement.Assessed(assessment, part, kind, null, null, null, LanguageMap.english("Do it"));
    }
}
