package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.Achievements;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The earliest day on which each thing ever counted as complete; history, so it stays when it is reopened.
 *
 * @param modules code to day
 * @param programme empty while it never was
 */
record FirstCompletions(Map<String, LocalDate> modules, Optional<LocalDate> programme) {

    static final FirstCompletions NONE = new FirstCompletions(Map.of(), Optional.empty());

    private static final BinaryOperator<LocalDate> EARLIER = BinaryOperator.minBy(LocalDate::compareTo);

    FirstCompletions {
        modules = Map.copyOf(modules);
    }

    FirstCompletions including(Achievements achieved) {
        Map<String, LocalDate> merged = new HashMap<>(modules);
        achieved.modules().forEach((module, day) -> merged.merge(module, day, EARLIER));
        return new FirstCompletions(
                merged,
                programme
                        .map(held -> achieved.programme()
                                .map(day -> EARLIER.apply(held, day))
                                .orElse(held))
                        .or(achieved::programme));
    }
}
