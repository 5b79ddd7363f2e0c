package eu.lectern.contracts.learner;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code DELETE /api/enrolment/v1/learners/{id}}.
 *
 * @param reason why; required. One of a few words and no text, because it outlives what is erased
 */
public record EraseLearner(@Nullable ErasureReason reason) {}
