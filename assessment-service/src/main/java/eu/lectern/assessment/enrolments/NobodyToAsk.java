package eu.lectern.assessment.enrolments;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;

/** Whether the enrolment exists cannot be told now. */
public record NobodyToAsk() implements Refusal {

    @Override
    public ProblemType type() {
        return ProblemType.UNAVAILABLE;
    }

    @Override
    public String detail() {
        return "The enrolment has not arrived here yet, and enrolment-service does not answer; try again.";
    }
}
