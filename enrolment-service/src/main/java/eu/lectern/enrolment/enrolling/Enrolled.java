package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.enrolment.register.Enrolment;
import java.util.UUID;

/**
 * What is kept as the answer to enrolling: which enrolment, and of it what may change. By what names the learner is known
 * stands with the learner only, so that it can be erased there.
 */
record Enrolled(UUID enrolment, String curriculum, String version) {

    static Enrolled of(Enrolment enrolment) {
        return new Enrolled(
                enrolment.id(),
                enrolment.policy().curriculum(),
                enrolment.policy().version());
    }

    /** The answer as it was given, of the enrolment as it is now. */
    EnrolmentView asThen(EnrolmentView now) {
        return new EnrolmentView(
                now.id(),
                now.learnerId(),
                now.learner(),
                now.subject(),
                now.institution(),
                now.programme(),
                curriculum,
                version,
                EnrolmentStatus.ACTIVE,
                now.startsOn(),
                now.enrolledAt());
    }
}
