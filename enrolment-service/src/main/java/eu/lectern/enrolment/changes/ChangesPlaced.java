package eu.lectern.enrolment.changes;

/**
 * Fired in this instance, after the commit, when it has put changes into the feed. Other instances hear nothing of it and
 * have to look by themselves.
 */
public record ChangesPlaced() {}
