package eu.lectern.enrolment.evidence;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.kit.revision.Revisioned;
import java.util.UUID;

/** A judged result as a row of the table {@code evidence}. */
record EvidenceRow(ResultJudged judged) implements Revisioned {

    @Override
    public UUID identity() {
        return judged.result();
    }

    @Override
    public long revision() {
        return judged.revision();
    }

    boolean passed() {
        return judged.outcome() == Outcome.PASSED;
    }
}
