package eu.lectern.enrolment.register;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;

/** The enrolment has been withdrawn, and nothing about it changes until the learner is back. */
public record EnrolmentWithdrawn() implements Refusal {

    @Override
    public ProblemType type() {
        return ProblemType.CONFLICT;
    }

    @Override
    public String detail() {
        return "The enrolment has been withdrawn.";
    }
}
