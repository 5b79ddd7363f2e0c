package eu.lectern.kit.deadletter;

/** Where a dead letter stands. */
public enum DeadLetterStatus {
    /** Nobody has sent it again. */
    SET_ASIDE,
    /** An operator has sent it again, at least once. If it failed again, that is a new dead letter. */
    RESENT
}
