package eu.lectern.contracts.learner;

import java.time.Instant;
import java.util.UUID;

/**
 * The data of {@code eu.lectern.learner.erased.v1}: a learner was erased, and with them whatever is held on the enrolment. It
 * is said once for each of their enrolments and is the last word on it: who hears it erases too, and takes in nothing of the
 * enrolment any more, however late it comes. Opaque ids only.
 */
public record LearnerErased(UUID enrolment, UUID learnerId, Instant erasedAt) {}
