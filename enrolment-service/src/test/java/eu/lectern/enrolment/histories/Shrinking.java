package eu.lectern.enrolment.histories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Leaves out steps of a history that fails, many at first and then single ones, as long as it still fails. Every selection
 * of steps is a history as long as the enrolment is in it, so nothing else has to be kept.
 */
final class Shrinking {

    private Shrinking() {}

    static History smallest(History failing, Predicate<History> fails, Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        History smallest = failing;
        int size = Math.max(1, failing.steps().size() / 2);
        while (Instant.now().isBefore(end)) {
            History smaller = withoutSome(smallest, size, fails, end);
            if (size == 1 && smaller.steps().size() == smallest.steps().size()) {
                return smaller;
            }
            smallest = smaller;
            size = Math.max(1, size / 2);
        }
        return smallest;
    }

    private static History withoutSome(History failing, int size, Predicate<History> fails, Instant end) {
        History smallest = failing;
        int from = 0;
        while (from < smallest.steps().size() && Instant.now().isBefore(end)) {
            History candidate = without(
                    smallest, from, Math.min(from + size, smallest.steps().size()));
            if (candidate.steps().size() < smallest.steps().size() && fails.test(candidate)) {
                smallest = candidate;
            } else {
                from += size;
            }
        }
        return smallest;
    }

    private static History without(History history, int from, int to) {
        List<Step> kept = new ArrayList<>(history.steps().subList(0, from));
        history.steps().subList(from, to).stream()
                .filter(Step.Enrolled.class::isInstance)
                .forEach(kept::add);
        kept.addAll(history.steps().subList(to, history.steps().size()));
        return history.with(kept);
    }
}
