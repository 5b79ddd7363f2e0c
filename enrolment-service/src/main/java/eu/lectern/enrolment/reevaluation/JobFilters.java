package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.ReevaluationJobView;
import eu.lectern.kit.problem.StandardRefusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the filters of the lists from their query parameters; an empty one counts as absent. */
final class JobFilters {

    private JobFilters() {}

    static ItemFilter items(@Nullable String changed, @Nullable String failed) {
        return new ItemFilter(yesOrNo("changed", changed), yesOrNo("failed", failed));
    }

    static Optional<ReevaluationJobView.Status> status(@Nullable String text) {
        return given(text)
                .map(wanted -> Arrays.stream(ReevaluationJobView.Status.values())
                        .filter(status -> status.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> StandardRefusal.invalid("status", "must be one of " + statuses())
                                .asException()));
    }

    private static String statuses() {
        return Arrays.stream(ReevaluationJobView.Status.values())
                .map(ReevaluationJobView.Status::name)
                .collect(Collectors.joining(", "));
    }

    private static Optional<Boolean> yesOrNo(String parameter, @Nullable String text) {
        return given(text).map(wanted -> switch (wanted) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw StandardRefusal.invalid(parameter, "must be true or false")
                        .asException();
        });
    }

    private static Optional<String> given(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }
}
