package eu.lectern.kit.idempotency;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;

/**
 * A twin of the request was faster, and the work of this one is undone. {@link OneEffect} answers it as the twin was; only
 * when the twin's answer has gone meanwhile, after its whole time, a client sees this.
 */
public record KeyTaken() implements Refusal {

    @Override
    public ProblemType type() {
        return ProblemType.UNAVAILABLE;
    }

    @Override
    public String detail() {
        return "The same request was in hand at the same moment; send it again.";
    }
}
