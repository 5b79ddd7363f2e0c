package eu.lectern.enrolment.recognising;

import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.kit.problem.StandardRefusal;
import eu.lectern.kit.problem.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the body of a recognition and names every field that is wrong, not only the first. */
final class RecogniseChecks {

    static final int LONGEST_EVIDENCE = 2_000;

    private static final LocalDate EARLIEST_DAY = LocalDate.of(2000, 1, 1);

    /** Where each day begins first; a caller there is not to be told that today is the future. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private RecogniseChecks() {}

    /**
     * Checks the body.
     *
     * @param by OIDC subject of the caller
     * @throws eu.lectern.kit.problem.RefusedException naming each field that is wrong
     */
    static RecognitionOrder check(@Nullable Recognise body, String by, Clock clock) {
        if (body == null) {
            throw StandardRefusal.invalid("body", "is required").asException();
        }
        List<Violation> violations = new ArrayList<>();
        if (body.module() == null || body.module().isBlank()) {
            violations.add(new Violation("module", "is required"));
        }
        if (body.reason() == null) {
            violations.add(new Violation("reason", "is required"));
        }
        evidence(body.evidence()).ifPresent(message -> violations.add(new Violation("evidence", message)));
        LocalDate on = body.recognisedOn() == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                : body.recognisedOn();
        if (on.isBefore(EARLIEST_DAY) || on.isAfter(LocalDate.ofInstant(clock.instant(), EASTERNMOST))) {
            violations.add(
                    new Violation("recognisedOn", "must be from " + EARLIEST_DAY + " to today, not in the future"));
        }
        if (!violations.isEmpty()) {
            throw new StandardRefusal.Invalid(violations).asException();
        }
        return new RecognitionOrder(
                Objects.requireNonNull(body.module()),
                Optional.ofNullable(body.part()),
                Objects.requireNonNull(body.reason()),
                Objects.requireNonNull(body.evidence()),
                on,
                by);
    }

    /** What is wrong with it; empty when nothing is. */
    private static Optional<String> evidence(@Nullable String evidence) {
        if (evidence == null || evidence.isBlank()) {
            return Optional.of("is required, and not blank");
        }
        if (evidence.codePointCount(0, evidence.length()) > LONGEST_EVIDENCE) {
            return Optional.of("must have at most " + LONGEST_EVIDENCE + " characters");
        }
        return evidence.codePoints().allMatch(RecogniseChecks::isText)
                ? Optional.empty()
                : Optional.of("must be text without control characters, but for line breaks and tabs");
    }

    /** PostgreSQL refuses NUL, and half a surrogate pair is no character. */
    private static boolean isText(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
