package eu.lectern.contracts.enrolment;

/** What was decided. */
public enum DecisionKind {
    /** The status of one part of a module changed. */
    PART_CHANGED,
    MODULE_COMPLETED,
    MODULE_REOPENED,
    /** It was complete, and the curriculum version that the enrolment moved to does not have it. */
    MODULE_REMOVED,
    PROGRAMME_COMPLETED,
    PROGRAMME_REOPENED
}
