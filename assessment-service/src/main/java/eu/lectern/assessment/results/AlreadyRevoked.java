package eu.lectern.assessment.results;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;

/** The result is taken back already; a correction makes it stand again. */
record AlreadyRevoked() implements Refusal {

    @Override
    public ProblemType type() {
        return ProblemType.CONFLICT;
    }

    @Override
    public String detail() {
        return "The result is revoked already.";
    }
}
