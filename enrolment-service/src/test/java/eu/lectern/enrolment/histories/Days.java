package eu.lectern.enrolment.histories;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The days on which histories happen: few, so that many things fall on one day. */
final class Days {

    private static final int NUMBER = 20;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<LocalDate> ALL =
            FIRST.datesUntil(FIRST.plusDays(NUMBER)).toList();

    private Days() {}

    static Arbitrary<LocalDate> any() {
        return Arbitraries.of(ALL);
    }

    static LocalDate last() {
        return ALL.getLast();
    }

    /** The first day on which something holds that, once it does, holds on every later day. */
    static Optional<LocalDate> first(Predicate<LocalDate> holds) {
        return ALL.stream().filter(holds).findFirst();
    }
}
