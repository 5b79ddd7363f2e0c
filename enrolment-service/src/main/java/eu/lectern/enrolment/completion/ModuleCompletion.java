package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far one module has come, and why: this file is the place to look when a module is not complete.
 *
 * <ol>
 *   <li>The curriculum says what must be passed: a tree of "all of", "any of" and assessments ({@link ModulePolicy}).
 *   <li>An assessment is passed when at least one result stands, that is, was not revoked, and reaches the mark; a project
 *       that was done together with another module's counts for both. Its day is that of the earliest such result
 *       ({@link Standing}).
 *   <li>Where prior learning is recognised for the part or for the whole module, its assessments need no pass. Of a pass
 *       and a recognition the earlier one holds ({@link Finding.OfAssessment}).
 *   <li>"All of" is met on the day of its last condition, "any of" on the day of its first ({@link Finding}).
 *   <li>A part is passed when all conditions that name it are met.
 *   <li>The module is complete when the whole tree is met, which is the same as every required part being passed. What is
 *       not, {@link #missing} names.
 *   <li>An elective scenario does not stand in the tree, so it never holds the module back. If the learner chose it, its
 *       part shows whether it is passed; if not, the part is not required.
 * </ol>
 *
 * @param parts the parts that the module has, in the order MOOC to work-based
 * @param required codes of the assessments that its requirement names
 * @param finding the requirement with what met it or is missing, node by node
 * @param scenario the module's scenario, required or elective; empty when it has none
 */
public record ModuleCompletion(
        String code,
        ModuleState state,
        List<PartCompletion> parts,
        List<String> required,
        Finding finding,
        Optional<Finding.OfAssessment> scenario) {

    public ModuleCompletion {
        required = List.copyOf(required);
        parts = List.copyOf(parts);
    }

    static ModuleCompletion of(ModulePolicy module, Standing standing, Choices choices) {
        Finding finding = Finding.of(module.requirement(), module.code(), standing);
        Optional<Finding.OfAssessment> scenario = scenario(module, standing);
        List<PartCompletion> parts = module.parts().stream()
                .map(part -> PartCompletion.of(
                        part.part(),
                        required(module, part, standing).or(() -> chosen(module, part, choices, scenario)),
                        part.plannedHours(),
                        assessments(module, part, scenario, standing)))
                .toList();
        return new ModuleCompletion(module.code(), state(finding, parts), parts, module.required(), finding, scenario);
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
        return Missing.assessments(finding);
    }

    private static ModuleState state(Finding finding, List<PartCompletion> parts) {
        return finding.metOn()
                .<ModuleState>map(ModuleState.Completed::new)
                .orElseGet(() -> isBegun(parts) ? new ModuleState.InProgress() : new ModuleState.NotStarted());
    }

    private static boolean isBegun(List<PartCompletion> parts) {
        return parts.stream()
                .flatMap(part -> part.assessments().stream())
                .map(AssessmentCompletion::finding)
                .anyMatch(finding -> finding.isMet() || finding.attempt() != Attempt.NONE);
    }

    private static Optional<Finding> required(ModulePolicy module, PartPolicy part, Standing standing) {
        return part.requirement().map(requirement -> Finding.of(requirement, module.code(), standing));
    }

    /** Of a part that is not required there may be an elective scenario that the learner has chosen. */
    private static Optional<Finding> chosen(
            ModulePolicy module, PartPolicy part, Choices choices, Optional<Finding.OfAssessment> scenario) {
        return part.part() == DeliveryPart.WORK_BASED && choices.countsScenarioOf(module)
                ? scenario.map(finding -> finding)
                : Optional.empty();
    }

    private static Optional<Finding.OfAssessment> scenario(ModulePolicy module, Standing standing) {
        return Optional.ofNullable(module.scenario()).map(scenario -> {
            Recognitions recognitions = standing.recognitions();
            return Finding.OfAssessment.of(
                    scenario.assessment(),
                    standing.pass(scenario.assessment()),
                    module.electiveScenario().isPresent()
                            ? recognitions.ofElectiveScenario(module.code())
                            : recognitions.ofRequired(module.code(), DeliveryPart.WORK_BASED),
                    standing);
        });
    }

    private static List<AssessmentCompletion> assessments(
            ModulePolicy module, PartPolicy part, Optional<Finding.OfAssessment> scenario, Standing standing) {
        Stream<AssessmentCompletion> required =
                part.leaves().stream().map(leaf -> new AssessmentCompletion(leaf.kind(), leaf(leaf, module, standing)));
        Stream<AssessmentCompletion> elective = scenario.stream()
                .filter(finding -> part.part() == DeliveryPart.WORK_BASED
                        && module.electiveScenario().isPresent())
                .map(finding -> new AssessmentCompletion(AssessmentKind.SCENARIO, finding));
        return Stream.concat(required, elective).toList();
    }

    private static Finding.OfAssessment leaf(Requirement.Assessed leaf, ModulePolicy module, Standing standing) {
        return Finding.OfAssessment.of(
                leaf.assessment(),
                standing.pass(leaf),
                standing.recognitions().ofRequired(module.code(), leaf.part()),
                standing);
    }
}
