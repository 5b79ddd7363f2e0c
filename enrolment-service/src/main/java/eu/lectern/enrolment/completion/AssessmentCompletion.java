package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.AssessmentKind;

/**
 * One assessment and how the learner stands in it.
 *
 * @param finding what passed it, or what has been tried
 */
public record AssessmentCompletion(AssessmentKind kind, Finding.OfAssessment finding) {

    /** Its code, e.g. {@code M05-MOOC-TEST}. */
    public String assessment() {
        return finding.assessment();
    }
}
