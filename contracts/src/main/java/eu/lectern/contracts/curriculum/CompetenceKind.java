package eu.lectern.contracts.curriculum;

/** The three kinds of competence that a module may serve. */
public enum CompetenceKind {
    DIGITAL,
    ENTREPRENEURIAL,
    TRANSVERSAL
}
