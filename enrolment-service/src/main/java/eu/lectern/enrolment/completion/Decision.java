package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of a part, a module or the programme, and why. */
public sealed interface Decision {

    /**
     * The state of one part of a module changed. Said again when the day of a passed one changes.
     *
     * @param required codes of the assessments that the part requires
     * @param grounds what met its requirement; of an open one, what met some of it
     * @param missing what would pass an open one
     */
    record PartChanged(
            String module,
            DeliveryPart part,
            PartState state,
            List<String> required,
            List<Ground> grounds,
            List<Missing> missing)
            implements Decision {}

    /**
     * The module is complete. Said again when its day changes, e.g. because an earlier pass became known.
     *
     * @param on the day of the achievement that completed it
     * @param required codes of the assessments that the module requires
     * @param grounds what met its requirement
     */
    record ModuleCompleted(String module, LocalDate on, List<String> required, List<Ground> grounds)
            implements Decision {}

    /**
     * The module was complete and is no more.
     *
     * @param grounds what still meets some of its requirement
     * @param missing what would complete it again
     */
    record ModuleReopened(String module, List<String> required, List<Ground> grounds, List<Missing> missing)
            implements Decision {}

    /** The module was complete, and the policy that holds now does not have it. */
    record ModuleRemoved(String module) implements Decision {}

    /**
     * The programme is complete. Said again when its day changes.
     *
     * @param required codes of its modules and of its own assessments
     * @param grounds what met it beyond its modules: its assessments and the scenarios that count
     */
    record ProgrammeCompleted(LocalDate on, List<String> required, List<Ground> grounds) implements Decision {}

    /** The programme was complete and is no more. */
    record ProgrammeReopened(List<String> required, List<Ground> grounds, List<Missing> missing) implements Decision {}

    /** What changed: each module after its parts, in the curriculum's order, then the programme. Nothing when both agree. */
    static List<Decision> between(Achievements before, Completion after) {
        List<Decision> decisions = new ArrayList<>();
        for (ModuleCompletion module : after.modules()) {
            module.parts().forEach(part -> ofPart(before, module, part).ifPresent(decisions::add));
            Optional<LocalDate> was = Optional.ofNullable(before.modules().get(module.code()));
            ofModule(was, module).ifPresent(decisions::add);
        }
        ofRemoved(before, after).forEach(decisions::add);
        ofProgramme(before.programme(), after).ifPresent(decisions::add);
        return decisions;
    }

    private static Optional<Decision> ofPart(Achievements before, ModuleCompletion module, PartCompletion part) {
        PartState now = part.state();
        boolean same = before.part(module.code(), part.part())
                .map(now::equals)
                .orElseGet(() -> now instanceof PartState.NotRequired || now.equals(new PartState.Open(Attempt.NONE)));
        return same
                ? Optional.empty()
                : Optional.of(new PartChanged(
                        module.code(),
                        part.part(),
                        now,
                        part.assessments().stream()
                                .map(AssessmentCompletion::assessment)
                                .toList(),
                        part.finding().stream().flatMap(Finding::metBy).toList(),
                        part.finding().map(Missing::assessments).orElse(List.of())));
    }

    private static Optional<Decision> ofModule(Optional<LocalDate> was, ModuleCompletion module) {
        Optional<LocalDate> now = module.completedOn();
        if (now.equals(was)) {
            return Optional.empty();
        }
        List<Ground> grounds = module.finding().metBy().toList();
        return Optional.of(now.<Decision>map(day -> new ModuleCompleted(module.code(), day, module.required(), grounds))
                .orElseGet(() -> new ModuleReopened(module.code(), module.required(), grounds, module.missing())));
    }

    private static Stream<Decision> ofRemoved(Achievements before, Completion after) {
        List<String> present =
                after.modules().stream().map(ModuleCompletion::code).toList();
        return before.modules().keySet().stream()
                .filter(module -> !present.contains(module))
                .sorted()
                .map(ModuleRemoved::new);
    }

    private static Optional<Decision> ofProgramme(Optional<LocalDate> was, Completion after) {
        List<String> required = after.required();
        List<Ground> grounds = after.groundsOfProgramme().distinct().toList();
        return switch (after.state()) {
            case ProgrammeState.Completed(LocalDate on) ->
                Objects.equals(was.orElse(null), on)
                        ? Optional.empty()
                        : Optional.of(new ProgrammeCompleted(on, required, grounds));
            case ProgrammeState.InProgress(List<Missing> missing) ->
                was.map(day -> new ProgrammeReopened(required, grounds, missing));
        };
    }
}
