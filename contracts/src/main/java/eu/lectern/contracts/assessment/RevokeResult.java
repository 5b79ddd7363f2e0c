package eu.lectern.contracts.assessment;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code DELETE /api/assessment/v1/results/{id}}.
 *
 * @param reason why the result is taken back; required, at most 500 characters
 */
public record RevokeResult(@Nullable String reason) {}
