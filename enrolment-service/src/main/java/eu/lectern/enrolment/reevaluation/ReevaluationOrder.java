package eu.lectern.enrolment.reevaluation;

/**
 * A wish to move to another version, checked as far as that goes without the database.
 *
 * @param version its name, as the curriculum gives it
 * @param dryRun whether to tell only
 * @param by OIDC subject of whoever wishes it
 */
record ReevaluationOrder(String version, boolean dryRun, String by) {}
