package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.PolicyId;
import java.util.UUID;

/**
 * What an evaluation has to know of an enrolment.
 *
 * @param institution code of the institution that it belongs to
 * @param programme code
 * @param policy the curriculum version that it is pinned to
 */
public record EvaluatedEnrolment(UUID id, String institution, String programme, PolicyId policy) {}
