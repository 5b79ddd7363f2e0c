package eu.lectern.contracts.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/enrolment/v1/enrolments}. At least one of {@code learner} and {@code subject} is needed.
 *
 * @param learner the institution's own reference of the learner, at most 200 characters
 * @param subject the learner's OIDC subject, by which they log in; null when they do not (yet)
 * @param programme {@code CECO} or {@code DTF}
 * @param startsOn null means today (UTC)
 */
public record Enrol(
        @Nullable String learner,
        @Nullable String subject,
        @Nullable String programme,
        @Nullable LocalDate startsOn) {}
