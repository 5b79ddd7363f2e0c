package eu.lectern.enrolment.register;

import java.util.Optional;

/**
 * By what a learner is known.
 *
 * @param institution code of the institution within which the names hold
 * @param reference the institution's own, 1 to 200 characters
 * @param subject OIDC subject, 1 to 255 characters
 */
public record LearnerNames(String institution, Optional<String> reference, Optional<String> subject) {

    public LearnerNames {
        if (reference.isEmpty() && subject.isEmpty()) {
            throw new IllegalArgumentException("a learner needs a reference or a subject");
        }
    }
}
