package eu.lectern.kit.audit;

/** What came of a write. */
public enum AuditOutcome {
    /** It was carried out. */
    DONE,
    /** It was refused; nothing was written. */
    REFUSED,
    /** It failed for a reason that lies with the service; nothing was written. */
    FAILED
}
