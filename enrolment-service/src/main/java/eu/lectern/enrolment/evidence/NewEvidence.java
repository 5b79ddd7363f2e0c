package eu.lectern.enrolment.evidence;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.WorkSubmitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A result or a submission of which something has become known that was not known before.
 *
 * @param id of the result or the submission
 * @param serves the assessments that it concerns
 * @param by OIDC subject of who recorded the result; empty where unknown, and for a submission
 * @param judged the result; empty for a submission
 */
public record NewEvidence(
        UUID enrolment, UUID id, List<String> serves, Optional<String> by, Optional<ResultJudged> judged) {

    public NewEvidence {
        serves = List.copyOf(serves);
    }

    static NewEvidence of(ResultJudged judged) {
        return new NewEvidence(
                judged.enrolment(),
                judged.result(),
                all(judged.assessment(), judged.alsoServes()),
                Optional.ofNullable(judged.recordedBy()),
                Optional.of(judged));
    }

    static NewEvidence of(WorkSubmitted work) {
        return new NewEvidence(
                work.enrolment(),
                work.submission(),
                all(work.assessment(), work.alsoServes()),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> all(String first, List<String> further) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(further);
        return all;
    }
}
