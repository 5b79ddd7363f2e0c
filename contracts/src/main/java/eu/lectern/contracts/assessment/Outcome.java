package eu.lectern.contracts.assessment;

/** How a result was judged. */
public enum Outcome {
    PASSED,
    FAILED
}
