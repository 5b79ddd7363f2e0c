package eu.lectern.enrolment.decisions;

/** What was decided. */
public enum DecisionKind {
    MODULE_COMPLETED,
    MODULE_REOPENED,
    PROGRAMME_COMPLETED,
    PROGRAMME_REOPENED
}
