package eu.lectern.contracts.learner;

import java.time.Instant;
import java.util.UUID;

/**
 * The data of {@code eu.lectern.erasure.confirmed.v1}: a service holds nothing of the enrolment any more.
 *
 * @param confirmedAt when it erased it first
 */
public record ErasureConfirmed(UUID enrolment, Instant confirmedAt) {}
