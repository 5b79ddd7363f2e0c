package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.Learner;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.Visibility;

/** An enrolment in the words of the contract, as one caller sees it. */
public final class EnrolmentViews {

    private EnrolmentViews() {}

    public static EnrolmentView view(Enrolment enrolment, Visibility visibility) {
        Learner learner = enrolment.learner();
        boolean personal = Visible.withPersonalData(visibility);
        return new EnrolmentView(
                enrolment.id(),
                learner.id(),
                personal ? learner.reference().orElse(null) : null,
                personal ? learner.subject().orElse(null) : null,
                enrolment.institution(),
                enrolment.programme(),
                enrolment.policy().curriculum(),
                enrolment.policy().version(),
                enrolment.status(),
                enrolment.startsOn(),
                enrolment.enrolledAt());
    }
}
