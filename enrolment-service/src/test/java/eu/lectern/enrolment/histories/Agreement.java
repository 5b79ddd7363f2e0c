package eu.lectern.enrolment.histories;

import eu.lectern.contracts.enrolment.ProgressView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In what the service disagrees with the reference, or with itself: sentences, none when all is well. */
final class Agreement {

    private Agreement() {}

    static List<String> differences(Telling telling, @Nullable EndState state) {
        if (state == null) {
            return List.of("there is no progress");
        }
        List<String> differences = new ArrayList<>();
        differences.addAll(ofProgress(telling, state.progress()));
        differences.addAll(new ReadDecisions(state).differences());
        return differences;
    }

    static List<String> ofProgress(Telling telling, ProgressView actual) {
        UUID enrolment = telling.enrolment();
        List<String> expected =
                ProgressLines.of(NaiveReference.progress(telling.history(), enrolment, actual.version()));
        List<String> shown = ProgressLines.of(actual);
        List<String> differences = new ArrayList<>();
        expected.stream()
                .filter(line -> !shown.contains(line))
                .forEach(line -> differences.add("expected and not shown: " + line.strip()));
        shown.stream()
                .filter(line -> !expected.contains(line))
                .forEach(line -> differences.add("shown and not expected: " + line.strip()));
        if (differences.isEmpty() && !expected.equals(shown)) {
            differences.add("the same lines in another order: " + shown + " instead of " + expected);
        }
        return differences;
    }
}
