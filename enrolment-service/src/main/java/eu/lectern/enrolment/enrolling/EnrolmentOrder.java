package eu.lectern.enrolment.enrolling;

import eu.lectern.enrolment.register.LearnerNames;
import java.time.LocalDate;

/**
 * A wish to enrol someone, checked as far as that goes without the database.
 *
 * @param by OIDC subject of whoever enrols
 */
record EnrolmentOrder(LearnerNames learner, String programme, LocalDate startsOn, String by) {}
