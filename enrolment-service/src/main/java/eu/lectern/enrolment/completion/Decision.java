package eu.lectern.enrolment.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A change of what is complete, and why. */
public sealed interface Decision {

    /**
     * The module is complete. Said again when its day changes, e.g. because an earlier pass became known.
     *
     * @param on the day of the achievement that completed it
     * @param evidence ids of the results that met its requirement
     */
    record ModuleCompleted(String module, LocalDate on, List<UUID> evidence) implements Decision {}

    /**
     * The module was complete and is no more.
     *
     * @param missing what would complete it again
     */
    record ModuleReopened(String module, List<Missing> missing) implements Decision {}

    /**
     * The programme is complete. Said again when its day changes.
     *
     * @param evidence ids of the results beyond the modules' own: its assessments and the scenarios that count
     */
    record ProgrammeCompleted(LocalDate on, List<UUID> evidence) implements Decision {}

    /** The programme was complete and is no more. */
    record ProgrammeReopened(List<Missing> missing) implements Decision {}

    /** What changed: modules in the curriculum's order, then the programme. Nothing when both agree. */
    static List<Decision> between(Achievements before, Completion after) {
        List<Decision> decisions = new ArrayList<>();
        for (ModuleCompletion module : after.modules()) {
            Optional<LocalDate> was = Optional.ofNullable(before.modules().get(module.code()));
            ofModule(was, module).ifPresent(decisions::add);
        }
        ofProgramme(before.programme(), after).ifPresent(decisions::add);
        return decisions;
    }

    private static Optional<Decision> ofModule(Optional<LocalDate> was, ModuleCompletion module) {
        Optional<LocalDate> now = module.completedOn();
        if (now.equals(was)) {
            return Optional.empty();
        }
        return now.<Decision>map(day -> new ModuleCompleted(
                        module.code(), day, ids(module.finding().metBy())))
                .or(() -> Optional.of(new ModuleReopened(module.code(), module.missing())));
    }

    private static Optional<Decision> ofProgramme(Optional<LocalDate> was, Completion after) {
        return switch (after.state()) {
            case ProgrammeState.Completed(LocalDate on) ->
                was.equals(Optional.of(on))
                        ? Optional.empty()
                        : Optional.of(new ProgrammeCompleted(on, ids(after.evidenceOfProgramme())));
            case ProgrammeState.InProgress(List<Missing> missing) -> was.map(day -> new ProgrammeReopened(missing));
        };
    }

    private static List<UUID> ids(Stream<Evidence> evidence) {
        return evidence.map(Evidence::result).distinct().toList();
    }
}
