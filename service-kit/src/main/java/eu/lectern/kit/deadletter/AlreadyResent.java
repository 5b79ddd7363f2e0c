package eu.lectern.kit.deadletter;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import java.time.Instant;

/** The letter was sent again before; doing it once more has to be asked for. */
record AlreadyResent(Instant at) implements Refusal {

    @Override
    public ProblemType type() {
        return ProblemType.CONFLICT;
    }

    @Override
    public String detail() {
        return "The dead letter was sent again at " + at + "; with again=true it is sent once more.";
    }
}
