package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;

/**
 * The progress of one enrolment, as an evaluation has found it.
 *
 * @param outcome the view as {@link OutcomeJson} writes it
 */
record NewProgress(EvaluatedEnrolment enrolment, ProgressView view, String outcome, FirstCompletions firsts) {

    /** As the next evaluation will find it. */
    HeldProgress held() {
        return new HeldProgress(enrolment, view.version(), outcome, firsts);
    }
}
