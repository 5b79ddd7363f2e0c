package eu.lectern.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The data of {@code eu.lectern.assessment.submitted.v1}: a learner has handed in work. It is said once and never changes;
 * that the work was assessed is told by the {@link ResultJudged} that names the submission.
 *
 * @param alsoServes codes of further projects that were done together with this one
 * @param policyHash of the curriculum version that the enrolment was on
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkSubmitted(
        UUID submission,
        UUID enrolment,
        String assessment,
        List<String> alsoServes,
        Instant submittedAt,
        String curriculum,
        String version,
        String policyHash) {

    public WorkSubmitted {
        // May be left out.
        alsoServes = alsoServes == null ? List.of() : List.copyOf(alsoServes);
    }
}
