package eu.lectern.enrolment.register;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import java.util.Optional;

/**
 * Which enrolments are asked for, among those that the caller may see.
 *
 * @param programme its code
 * @param learner the institution's own reference
 */
public record EnrolmentFilter(Optional<EnrolmentStatus> status, Optional<String> programme, Optional<String> learner) {}
