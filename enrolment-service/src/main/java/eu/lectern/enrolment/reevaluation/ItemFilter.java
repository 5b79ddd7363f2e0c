package eu.lectern.enrolment.reevaluation;

import java.util.Optional;

/**
 * Which enrolments of a job are asked for; an empty condition asks for all.
 *
 * @param changed of those that were evaluated: whether something other than the version changes
 * @param failed whether they could not be evaluated
 */
record ItemFilter(Optional<Boolean> changed, Optional<Boolean> failed) {}
