package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What was achieved at some moment: with what the next evaluation is compared, to see what to decide.
 *
 * @param parts state of each part of each module
 * @param modules code of each complete module to its day
 * @param programme the programme's day; empty while it is not complete
 */
public record Achievements(
        Map<ModulePart, PartState> parts, Map<String, LocalDate> modules, Optional<LocalDate> programme) {

    /** One part of one module. */
    public record ModulePart(String module, DeliveryPart part) {}

    public static final Achievements NONE = new Achievements(Map.of(), Map.of(), Optional.empty());

    public Achievements {
        parts = Map.copyOf(parts);
        modules = Map.copyOf(modules);
    }

    /** A part that was not there before counts as one of which nothing has been tried. */
    Optional<PartState> part(String module, DeliveryPart part) {
        return Optional.ofNullable(parts.get(new ModulePart(module, part)));
    }
}
