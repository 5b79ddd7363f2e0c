package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ModuleView;
import eu.lectern.contracts.enrolment.ReevaluationView;
import eu.lectern.contracts.enrolment.ReevaluationView.ModuleChange;
import eu.lectern.contracts.enrolment.ReevaluationView.ProgrammeChange;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.ModulePolicy;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.progress.PlannedMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a move changes, in the words of the contract. Plain functions of what was planned. */
final class VersionComparison {

    private VersionComparison() {}

    static ReevaluationView view(PlannedMove move, ProgrammePolicy to, boolean dryRun) {
        return new ReevaluationView(
                move.enrolment().id(),
                move.enrolment().policy().curriculum(),
                move.enrolment().policy().version(),
                to.id().version(),
                dryRun,
                new ProgrammeChange(move.before().status(), move.after().status()),
                modules(move.before(), move.after()),
                dropped(move.facts().choices(), move.kept()),
                unused(move.facts().evidence(), to));
    }

    /** Whether something other than the version changes. */
    static boolean changesSomething(PlannedMove move, ReevaluationView view) {
        return move.decidesSomething()
                || view.programme().from() != view.programme().to()
                || !view.modules().isEmpty()
                || !view.droppedScenarios().isEmpty();
    }

    /** Those whose status differs, in the new version's order; then those that only the old one has, in its order. */
    static List<ModuleChange> modules(ProgressView before, ProgressView after) {
        Map<String, ModuleStatus> old = new HashMap<>();
        before.modules().forEach(module -> old.put(module.code(), module.status()));
        List<ModuleChange> changes = new ArrayList<>();
        for (ModuleView module : after.modules()) {
            ModuleStatus was = old.remove(module.code());
            if (was != module.status()) {
                changes.add(new ModuleChange(module.code(), was, module.status()));
            }
        }
        before.modules().stream()
                .filter(module -> old.containsKey(module.code()))
                .forEach(module -> changes.add(new ModuleChange(module.code(), module.status(), null)));
        return changes;
    }

    /** Chosen ones that are not kept, sorted. */
    static List<String> dropped(Choices chosen, Choices kept) {
        return chosen.electiveScenarios().stream()
                .filter(module -> !kept.electiveScenarios().contains(module))
                .sorted()
                .toList();
    }

    /** Those with results that stand and that the policy does not know, sorted. */
    static List<String> unused(EvidenceSet evidence, ProgrammePolicy policy) {
        Set<String> known = assessments(policy).collect(Collectors.toSet());
        return evidence.latest().values().stream()
                .filter(result -> !result.revoked())
                .flatMap(Evidence::serves)
                .filter(assessment -> !known.contains(assessment))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> assessments(ProgrammePolicy policy) {
        return Stream.concat(
                policy.modules().stream().flatMap(VersionComparison::assessments),
                policy.assessments().stream().map(each -> each.assessment()));
    }

    private static Stream<String> assessments(ModulePolicy module) {
        return Stream.concat(
                module.requirement().leaves().map(leaf -> leaf.assessment()),
                Stream.ofNullable(module.scenario()).map(Scenario::assessment));
    }
}
