package eu.lectern.enrolment.progress;

import eu.lectern.contracts.curriculum.WorkBasedKind;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.ModulePolicy;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.decisions.Act;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What moving an enrolment to another curriculum version comes to: decided, and not written. A dry run tells it, the move
 * writes it, so the two cannot differ.
 *
 * @param enrolment as it is, on the version from which it moves
 * @param before the progress as it is shown
 * @param facts with the choices as they are
 * @param kept those of the choices that the other version offers
 * @param change of the progress; empty when the outcome stays the same
 */
public record PlannedMove(
        EvaluatedEnrolment enrolment, ProgressView before, Facts facts, Choices kept, Optional<ProgressChange> change) {

    /** The facts are evaluated anew; the days of the first completions stay with the enrolment. */
    static PlannedMove of(
            ProgressTable.HeldEnrolment held, Facts facts, ProgrammePolicy to, Act act, OutcomeJson json) {
        HeldProgress progress = held.progress();
        Choices kept = kept(facts.choices(), to);
        return new PlannedMove(
                progress.enrolment(),
                json.view(progress.outcome(), progress.version()),
                facts,
                kept,
                ProgressChange.of(progress.under(to.id()), act, facts.with(kept).under(to), json));
    }

    /** The progress as it will be. */
    public ProgressView after() {
        return change.map(decided -> decided.now().view()).orElse(before);
    }

    /** Whether a part, a module or the programme is decided on anew. */
    public boolean decidesSomething() {
        return change.filter(decided -> !decided.decisions().isEmpty()).isPresent();
    }

    /** Codes of the modules whose scenario may be chosen. */
    static Set<String> electives(ProgrammePolicy policy) {
        return policy.modules().stream()
                .filter(module -> module.workBased() == WorkBasedKind.ELECTIVE)
                .map(ModulePolicy::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Choices kept(Choices choices, ProgrammePolicy to) {
        Set<String> kept = new HashSet<>(choices.electiveScenarios());
        kept.retainAll(electives(to));
        return new Choices(kept);
    }
}
