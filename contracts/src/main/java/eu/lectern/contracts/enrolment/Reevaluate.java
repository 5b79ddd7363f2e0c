package eu.lectern.contracts.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/enrolment/v1/enrolments/{id}/re-evaluations} and of
 * {@code POST /api/enrolment/v1/programmes/{code}/re-evaluations}.
 *
 * @param version of the same curriculum, to which the enrolment is moved; required
 * @param dryRun true only tells what would change; null means false
 */
public record Reevaluate(@Nullable String version, @Nullable Boolean dryRun) {}
