package eu.lectern.enrolment.enrolling;

import eu.lectern.enrolment.register.LearnerNames;
import java.time.LocalDate;

/** A wish to enrol someone, checked as far as that goes without the database. */
record EnrolmentOrder(LearnerNames learner, String programme, LocalDate startsOn) {}
