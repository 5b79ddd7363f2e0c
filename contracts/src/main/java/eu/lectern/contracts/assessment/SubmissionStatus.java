package eu.lectern.contracts.assessment;

/** Where a submission stands; it follows from the result that assessed it. */
public enum SubmissionStatus {
    /** No result stands that assessed it. */
    AWAITING_ASSESSMENT,
    PASSED,
    /** Assessed, and not passed: the learner may hand in again. */
    NEEDS_REVISION,
    /** The learner handed in again before it was assessed. */
    REPLACED
}
