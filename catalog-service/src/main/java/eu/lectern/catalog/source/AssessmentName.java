package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The assessments that a module may have. Their codes are the module's code and the name here, e.g. {@code M05-MOOC-TEST}. */
enum AssessmentName {
    MOOC_TEST(DeliveryPart.MOOC, AssessmentKind.TEST),
    FACE_TO_FACE(DeliveryPart.FACE_TO_FACE, AssessmentKind.PARTICIPATION, AssessmentKind.SELF_ASSESSMENT),
    ONLINE_TASKS(DeliveryPart.ONLINE, AssessmentKind.TASKS),
    ONLINE_TEST(DeliveryPart.ONLINE, AssessmentKind.TEST),
    ONLINE_WORK(DeliveryPart.ONLINE, AssessmentKind.GRADED_WORK),
    PROJECT(DeliveryPart.PROJECT, AssessmentKind.PROJECT),
    SCENARIO(DeliveryPart.WORK_BASED, AssessmentKind.SCENARIO);

    private final DeliveryPart part;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; the check knows only Guava's sets to be so.
    private final Set<AssessmentKind> kinds;

    AssessmentName(DeliveryPart part, AssessmentKind... kinds) {
        this.part = part;
        this.kinds = Set.of(kinds);
    }

    DeliveryPart part() {
        return part;
    }

    Set<AssessmentKind> kinds() {
        return kinds;
    }

    String codeIn(String module) {
        return module + "-" + name().replace('_', '-');
    }

    /** The assessment of the module that has this code. */
    static Optional<AssessmentName> of(String code, String module) {
        return Arrays.stream(values())
                .filter(name -> name.codeIn(module).equals(code))
                .findFirst();
    }

    static String codesIn(String module) {
        return Arrays.stream(values()).map(name -> name.codeIn(module)).collect(Collectors.joining(", "));
    }
}
