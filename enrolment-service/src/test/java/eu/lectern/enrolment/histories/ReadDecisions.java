package eu.lectern.enrolment.histories;

import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.enrolment.histories.Announcements.Announced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the decisions from the first to the last, as somebody would who knows nothing else: what they leave behind must be
 * what the progress shows, and the events must say the same.
 */
final class ReadDecisions {

    private record Part(
            @Nullable PartStatus status, @Nullable LocalDate on) {}

    private final EndState state;
    private final Map<String, LocalDate> complete = new HashMap<>();
    private final Map<String, LocalDate> earliest = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private long version = 1;

    ReadDecisions(EndState state) {
        this.state = state;
    }

    List<String> differences() {
        state.decisions().forEach(this::read);
        Map<String, LocalDate> shown = new HashMap<>();
        ProgressView progress = state.progress();
        progress.modules().forEach(module -> put(shown, module.code(), module.completedOn()));
        put(shown, EndState.PROGRAMME, progress.completedOn());
        compare("complete by the decisions", complete, "by the progress", shown);
        compare("first days by the decisions", earliest, "kept", state.firstDays());
        progress.modules().forEach(module -> module.parts().forEach(part -> compare(module.code(), part)));
        check(version <= progress.version(), "a decision is of a version that is still to come: " + version);
        return differences;
    }

    /** One event for each decision on a module or the programme, in the same order. */
    List<String> differences(List<Announced> events) {
        Map<String, LocalDate> first = new HashMap<>();
        List<String> decided = state.decisions().stream()
                .filter(each -> each.kind() != DecisionKind.PART_CHANGED)
                .map(each -> sentence(each, first))
                .toList();
        List<String> told = events.stream().map(ReadDecisions::sentence).toList();
        compare("decided", decided, "told", told);
        return differences;
    }

    private void read(EndState.Decided decided) {
        check(decided.progressVersion() >= version, "the version falls at " + decided);
        version = decided.progressVersion();
        LocalDate on = decided.on();
        switch (decided.kind()) {
            case MODULE_COMPLETED, PROGRAMME_COMPLETED -> {
                check(on != null, "completed without a day: " + decided);
                check(!Objects.equals(complete.get(decided.subject()), on), "said twice: " + decided);
                put(complete, decided.subject(), on);
                keepEarlier(earliest, decided);
            }
            case MODULE_REOPENED, PROGRAMME_REOPENED ->
                check(complete.remove(decided.subject()) != null, "was not complete: " + decided);
            case PART_CHANGED -> {
                Part now = new Part(decided.status(), on);
                check(!now.equals(parts.put(decided.module() + " " + decided.part(), now)), "said twice: " + decided);
            }
            case MODULE_REMOVED -> check(false, "nothing was removed: " + decided);
        }
    }

    private void compare(String module, ProgressView.PartView shown) {
        Part decided = parts.get(module + " " + shown.part());
        if (decided == null) {
            check(
                    shown.status() == PartStatus.NOT_STARTED || shown.status() == PartStatus.NOT_REQUIRED,
                    "nothing was decided of " + module + " " + shown);
        } else {
            compare("decided of " + module, decided, "shown", new Part(shown.status(), shown.passedOn()));
        }
    }

    private static String sentence(EndState.Decided decided, Map<String, LocalDate> first) {
        keepEarlier(first, decided);
        boolean completion =
                decided.kind() == DecisionKind.MODULE_COMPLETED || decided.kind() == DecisionKind.PROGRAMME_COMPLETED;
        return sentence(
                decided.subject(), completion, decided.progressVersion(), decided.on(), first.get(decided.subject()));
    }

    private static String sentence(Announced event) {
        return sentence(
                event.subject(),
                event.isCompletion(),
                event.data().progressVersion(),
                event.data().completedOn(),
                event.data().firstCompletedOn());
    }

    private static String sentence(
            String subject, boolean completion, long version, @Nullable LocalDate on, @Nullable LocalDate first) {
        return "version %d: %s %s, day %s, first %s"
                .formatted(version, subject, completion ? "completed" : "reopened", on, first);
    }

    private static void keepEarlier(Map<String, LocalDate> days, EndState.Decided decided) {
        LocalDate on = decided.on();
        if (on != null) {
            days.merge(decided.subject(), on, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private static void put(Map<String, LocalDate> days, String subject, @Nullable LocalDate day) {
        if (day != null) {
            days.put(subject, day);
        }
    }

    private void compare(String one, Object left, String other, Object right) {
        check(left.equals(right), one + ": " + left + ", " + other + ": " + right);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            differences.add(otherwise);
        }
    }
}
