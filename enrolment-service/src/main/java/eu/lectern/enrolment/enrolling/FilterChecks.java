package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.enrolment.register.EnrolmentFilter;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.problem.StandardRefusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the filter of the list of enrolments from its query parameters; an empty one counts as absent. */
final class FilterChecks {

    private static final Pattern PROGRAMME_CODE = Pattern.compile("[A-Za-z0-9_-]{1,50}");

    private FilterChecks() {}

    static EnrolmentFilter check(
            @Nullable String status, @Nullable String programme, @Nullable String learner, Visibility visibility) {
        return new EnrolmentFilter(
                given(status).map(FilterChecks::status),
                given(programme).map(FilterChecks::programme),
                given(learner).map(reference -> learner(reference, visibility)));
    }

    /** A parameter that is true, false or absent, which is false. */
    static boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw StandardRefusal.invalid(name, "must be true or false").asException();
    }

    private static Optional<String> given(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }

    private static EnrolmentStatus status(String text) {
        return Arrays.stream(EnrolmentStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> StandardRefusal.invalid(
                                "status",
                                "must be one of "
                                        + Arrays.stream(EnrolmentStatus.values())
                                                .map(EnrolmentStatus::name)
                                                .collect(Collectors.joining(", ")))
                        .asException());
    }

    private static String programme(String text) {
        if (!PROGRAMME_CODE.matcher(text).matches()) {
            throw StandardRefusal.invalid("programme", "is not a programme's code")
                    .asException();
        }
        return text;
    }

    private static String learner(String reference, Visibility visibility) {
        if (!Visible.withPersonalData(visibility)) {
            throw StandardRefusal.invalid("learner", "is personal data, which an operator does not see")
                    .asException();
        }
        if (reference.length() > EnrolChecks.LONGEST_REFERENCE || !EnrolChecks.isPlainText(reference)) {
            throw StandardRefusal.invalid("learner", "is not a learner's reference")
                    .asException();
        }
        return reference;
    }
}
