package eu.lectern.enrolment.erasure;

import eu.lectern.contracts.learner.ErasureReason;
import java.util.UUID;

/**
 * A well-formed order to erase a learner.
 *
 * @param institution whose learner it has to be
 * @param by OIDC subject of who orders it
 */
public record ErasureOrder(UUID learner, String institution, ErasureReason reason, String by) {}
