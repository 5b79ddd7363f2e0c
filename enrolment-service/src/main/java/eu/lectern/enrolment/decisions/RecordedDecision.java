package eu.lectern.enrolment.decisions;

import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.completion.PolicyId;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision with its circumstances.
 *
 * @param progressVersion of the progress that shows it
 * @param policy the rules under which it was taken
 * @param act what brought it about
 */
public record RecordedDecision(
        UUID enrolment, long progressVersion, PolicyId policy, Instant decidedAt, Act act, Decision decision) {}
