package eu.lectern.enrolment.register;

import java.util.Optional;

/**
 * Which learners a list is to have.
 *
 * @param reference the institution's own
 * @param subject OIDC subject
 */
public record LearnerFilter(Optional<String> reference, Optional<String> subject) {}
