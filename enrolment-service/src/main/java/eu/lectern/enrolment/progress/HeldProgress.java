package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.PolicyId;

/**
 * The progress of one enrolment, as it was stored by the last evaluation.
 *
 * @param version that was the last one
 * @param outcome as {@link OutcomeJson} writes it
 */
record HeldProgress(EvaluatedEnrolment enrolment, long version, String outcome, FirstCompletions firsts) {

    /** The same progress of an enrolment that has been moved to another version. */
    HeldProgress under(PolicyId policy) {
        return new HeldProgress(
                new EvaluatedEnrolment(enrolment.id(), enrolment.institution(), enrolment.programme(), policy),
                version,
                outcome,
                firsts);
    }
}
