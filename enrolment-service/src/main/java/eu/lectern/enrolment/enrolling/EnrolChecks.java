package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.enrolment.register.LearnerNames;
import eu.lectern.kit.problem.StandardRefusal;
import eu.lectern.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the body of a request to enrol and names every field that is wrong, not only the first. */
final class EnrolChecks {

    static final int LONGEST_REFERENCE = 200;
    static final int LONGEST_SUBJECT = 255;

    private static final LocalDate EARLIEST_START = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 5;

    private EnrolChecks() {}

    /**
     * Checks the body.
     *
     * @param institution the caller's, from the token
     * @param by OIDC subject of the caller
     * @param today in UTC
     * @throws eu.lectern.kit.problem.RefusedException naming each field that is wrong
     */
    static EnrolmentOrder check(@Nullable Enrol body, String institution, String by, LocalDate today) {
        if (body == null) {
            throw StandardRefusal.invalid("body", "is required").asException();
        }
        List<Violation> violations = new ArrayList<>();
        if (body.learner() == null && body.subject() == null) {
            violations.add(new Violation("learner", "is required, unless subject is given"));
        }
        checkName("learner", body.learner(), LONGEST_REFERENCE, violations);
        checkName("subject", body.subject(), LONGEST_SUBJECT, violations);
        if (body.programme() == null) {
            violations.add(new Violation("programme", "is required"));
        }
        LocalDate startsOn = body.startsOn() == null ? today : body.startsOn();
        if (startsOn.isBefore(EARLIEST_START) || startsOn.isAfter(today.plusYears(YEARS_AHEAD))) {
            violations.add(new Violation(
                    "startsOn", "must be from " + EARLIEST_START + " to " + YEARS_AHEAD + " years from today"));
        }
        if (!violations.isEmpty()) {
            throw new StandardRefusal.Invalid(violations).asException();
        }
        return new EnrolmentOrder(
                new LearnerNames(institution, Optional.ofNullable(body.learner()), Optional.ofNullable(body.subject())),
                Objects.requireNonNull(body.programme()),
                startsOn,
                by);
    }

    private static void checkName(String field, @Nullable String name, int longest, List<Violation> violations) {
        if (name == null) {
            return;
        }
        if (name.isBlank()) {
            violations.add(new Violation(field, "must not be blank"));
        } else if (name.codePointCount(0, name.length()) > longest) {
            violations.add(new Violation(field, "must have at most " + longest + " characters"));
        } else if (!isPlainText(name)) {
            violations.add(new Violation(field, "must be text without control characters"));
        }
    }

    /** Neither control characters, which PostgreSQL refuses in part, nor half surrogate pairs, which are no text. */
    static boolean isPlainText(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
