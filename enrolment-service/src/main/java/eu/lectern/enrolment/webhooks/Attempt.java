package eu.lectern.enrolment.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Sending a message once.
 *
 * @param number counted from 1
 * @param took until the answer, or until it was given up
 */
record Attempt(UUID id, Message message, int number, Instant at, Duration took, Answer answer) {}
