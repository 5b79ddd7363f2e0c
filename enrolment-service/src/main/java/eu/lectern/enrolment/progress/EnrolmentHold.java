package eu.lectern.enrolment.progress;

/**
 * An enrolment that is held still: until the transaction ends nobody else evaluates, moves or withdraws it.
 *
 * @param enrolment with the policy that it is pinned to
 */
public record EnrolmentHold(EvaluatedEnrolment enrolment, boolean withdrawn) {}
