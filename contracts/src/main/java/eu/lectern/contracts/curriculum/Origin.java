package eu.lectern.contracts.curriculum;

/** Who wrote a module. */
public enum Origin {
    /** The source curriculum. */
    SOURCE,
    /** Lectern, because the source names the module in its profile table only. */
    SUPPLEMENT
}
