package eu.lectern.enrolment.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A result or a submission of which something has become known that was not known before.
 *
 * @param id of the result or the submission
 * @param serves the assessments that it concerns
 * @param by OIDC subject of who recorded the result; empty where unknown, and for a submission
 */
public record NewEvidence(UUID enrolment, UUID id, List<String> serves, Optional<String> by) {

    public NewEvidence {
        serves = List.copyOf(serves);
    }
}
