package eu.lectern.kit.audit;

import eu.lectern.kit.problem.StandardRefusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wished; empty means all.
 *
 * @param from the earliest moment, included
 * @param until the latest moment, left out
 * @param actor OIDC subject
 * @param resource a path; what lies below it is meant too
 */
record AuditFilter(Optional<Instant> from, Optional<Instant> until, Optional<String> actor, Optional<String> resource) {

    private static final int LONGEST = 500;

    /** Beyond these years PostgreSQL and the calendar disagree, and there are no entries. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Reads the query parameters, which come as text; an empty one counts as absent.
     *
     * @throws eu.lectern.kit.problem.RefusedException when one is wrong, naming it
     */
    static AuditFilter of(
            @Nullable String from, @Nullable String until, @Nullable String actor, @Nullable String resource) {
        return new AuditFilter(
                given(from).map(text -> instant("from", text)),
                given(until).map(text -> instant("until", text)),
                given(actor).map(text -> plain("actor", text)),
                given(resource).map(text -> plain("resource", text)));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isEmpty());
    }

    private static Instant instant(String name, String text) {
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException noInstant) {
            // The same answer as for one out of bounds.
        }
        throw StandardRefusal.invalid(name, "must be an instant such as 2026-09-01T08:00:00Z")
                .asException();
    }

    /** Nothing that is written in the log has other characters, and PostgreSQL refuses some of them. */
    private static String plain(String name, String text) {
        boolean plain = text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
        if (!plain || text.length() > LONGEST) {
            throw StandardRefusal.invalid(name, "must be plain text of at most " + LONGEST + " characters")
                    .asException();
        }
        return text;
    }
}
