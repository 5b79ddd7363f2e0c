package eu.lectern.enrolment.evidence;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.enrolment.completion.EvidenceSet;
import java.util.List;

/**
 * What waited for an enrolment that is being opened.
 *
 * @param results those among it, as they were announced
 */
public record WaitedEvidence(EvidenceSet evidence, List<ResultJudged> results) {

    public WaitedEvidence {
        results = List.copyOf(results);
    }
}
