package eu.lectern.enrolment.completion;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is complete, and since which day.
 *
 * @param modules code of each complete module to its day
 * @param programme the programme's day; empty while it is not complete
 */
public record Achievements(Map<String, LocalDate> modules, Optional<LocalDate> programme) {

    public static final Achievements NONE = new Achievements(Map.of(), Optional.empty());

    public Achievements {
        modules = Map.copyOf(modules);
    }
}
