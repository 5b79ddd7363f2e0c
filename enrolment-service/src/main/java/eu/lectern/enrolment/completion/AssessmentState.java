package eu.lectern.enrolment.completion;

/** How a learner stands in one assessment. */
public sealed interface AssessmentState {

    /** No result that stands. */
    record NotStarted() implements AssessmentState {}

    /** Results stand, none of them a pass. */
    record Failed() implements AssessmentState {}

    /**
     * At least one pass stands.
     *
     * @param pass the earliest
     */
    record Passed(Evidence pass) implements AssessmentState {}
}
