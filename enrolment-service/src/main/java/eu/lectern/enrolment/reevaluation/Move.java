package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.ReevaluationView;

/**
 * What became of one enrolment that was to be moved, or would become of it.
 *
 * @param changed whether something other than the version changes
 */
record Move(ReevaluationView view, boolean changed) {}
