package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far one module has come, and why: this file is the place to look when a module is not complete.
 *
 * <ol>
 *   <li>The curriculum says what must be passed: a tree of "all of", "any of" and assessments ({@link ModulePolicy}).
 *   <li>An assessment is passed when at least one result stands that was judged a pass and not revoked. Its day is that of
 *       the earliest such result ({@link Standing}).
 *   <li>"All of" is met on the day of its last condition, "any of" on the day of its first ({@link Finding}).
 *   <li>A part is passed when all conditions that name it are met.
 *   <li>The module is complete when the whole tree is met, which is the same as every required part being passed. What is
 *       not, {@link #missing} names.
 *   <li>An elective scenario does not stand in the tree, so it never holds the module back. If the learner chose it, its
 *       part shows whether it is passed; if not, the part is not required.
 * </ol>
 *
 * @param parts the parts that the module has, in the order MOOC to work-based
 * @param finding the requirement with what met it or is missing, node by node
 */
public record ModuleCompletion(String code, ModuleState state, List<PartCompletion> parts, Finding finding) {

    public ModuleCompletion {
        parts = List.copyOf(parts);
    }

    static ModuleCompletion of(ModulePolicy module, Standing standing, Choices choices) {
        Finding finding = Finding.of(module.requirement(), standing);
        List<PartCompletion> parts = module.parts().stream()
                .map(part -> part(module, part, standing, choices))
                .toList();
        return new ModuleCompletion(module.code(), state(finding, parts), parts, finding);
    }

    public boolean isComplete() {
        return state instanceof ModuleState.Completed;
    }

    /** The day on which the last part that was needed was passed; empty while it is not complete. */
    public Optional<LocalDate> completedOn() {
        return finding.metOn();
    }

    /** The assessments that are still to be passed; of alternatives all, though one suffices. */
    public List<Missing> missing() {
        return finding.missing()
                .<Missing>map(leaf -> new Missing.Assessment(leaf.assessment()))
                .distinct()
                .toList();
    }

    private static ModuleState state(Finding finding, List<PartCompletion> parts) {
        return finding.metOn()
                .<ModuleState>map(ModuleState.Completed::new)
                .orElseGet(() -> isBegun(parts) ? new ModuleState.InProgress() : new ModuleState.NotStarted());
    }

    private static boolean isBegun(List<PartCompletion> parts) {
        return parts.stream()
                .flatMap(part -> part.assessments().stream())
                .anyMatch(assessment -> !(assessment.state() instanceof AssessmentState.NotStarted));
    }

    private static PartCompletion part(ModulePolicy module, DeliveryPart part, Standing standing, Choices choices) {
        return new PartCompletion(
                part,
                partState(module, part, standing, choices),
                module.plannedHours(part),
                assessments(module, part, standing));
    }

    private static PartState partState(ModulePolicy module, DeliveryPart part, Standing standing, Choices choices) {
        Optional<Finding> required = module.requirementOf(part).map(requirement -> Finding.of(requirement, standing));
        if (required.isPresent()) {
            return required.get().metOn().<PartState>map(PartState.Passed::new).orElseGet(PartState.NotStarted::new);
        }
        return part == DeliveryPart.WORK_BASED && choices.countsScenarioOf(module)
                ? electiveScenarioState(module, standing)
                : new PartState.NotRequired();
    }

    private static PartState electiveScenarioState(ModulePolicy module, Standing standing) {
        return module.electiveScenario()
                .flatMap(scenario -> standing.pass(scenario.assessment()))
                .<PartState>map(pass -> new PartState.Passed(pass.achievedOn()))
                .orElseGet(PartState.NotStarted::new);
    }

    private static List<AssessmentCompletion> assessments(ModulePolicy module, DeliveryPart part, Standing standing) {
        Stream<AssessmentCompletion> required = module.requirement()
                .leaves()
                .filter(leaf -> leaf.part() == part)
                .map(leaf -> assessment(leaf.assessment(), leaf.kind(), standing));
        Stream<AssessmentCompletion> elective = module.electiveScenario().stream()
                .filter(scenario -> part == DeliveryPart.WORK_BASED)
                .map(Scenario::assessment)
                .map(code -> assessment(code, AssessmentKind.SCENARIO, standing));
        return Stream.concat(required, elective).distinct().toList();
    }

    private static AssessmentCompletion assessment(String code, AssessmentKind kind, Standing standing) {
        return new AssessmentCompletion(code, kind, standing.state(code));
    }
}
