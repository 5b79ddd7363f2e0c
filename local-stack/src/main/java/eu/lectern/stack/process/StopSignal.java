package eu.lectern.stack.process;

/** The signal that asks a process to end in good order. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown: its TERM would wait for every client to leave. */
    INT
}
