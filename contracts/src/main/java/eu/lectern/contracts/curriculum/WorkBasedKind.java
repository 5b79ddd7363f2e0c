package eu.lectern.contracts.curriculum;

/** Whether a module has a work-based scenario, and whether it holds the module back. */
public enum WorkBasedKind {
    NONE,
    /** Marked {@code (izvēles)} in the source: the learner chooses it; counts towards the programme's scenario hours only. */
    ELECTIVE,
    /** Required for the module. */
    MANDATORY
}
