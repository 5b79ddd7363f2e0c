package eu.lectern.enrolment.completion;

/** How far a learner has come with an assessment, or with a part, that is not passed. In the order of what they see first. */
public enum Attempt {
    /** No result that stands, and nothing handed in that waits. */
    NONE,
    /** The latest work that was handed in has not been assessed. */
    AWAITING_ASSESSMENT,
    /** Results stand, none of them a pass, and nothing waits: the learner may try again. */
    FAILED
}
