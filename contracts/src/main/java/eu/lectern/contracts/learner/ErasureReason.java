package eu.lectern.contracts.learner;

/** Why a learner is erased; the grounds of the General Data Protection Regulation, article 17(1), in plain words. */
public enum ErasureReason {
    /** The learner asked for it, or took back their consent. */
    LEARNER_REQUEST,
    /** What it was kept for has ended. */
    NO_LONGER_NEEDED,
    /** They should never have been enrolled, e.g. because they were taken for somebody else. */
    ENTERED_BY_MISTAKE,
    /** A law or an authority demands it. */
    LEGAL_OBLIGATION
}
