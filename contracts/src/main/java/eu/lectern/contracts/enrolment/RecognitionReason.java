package eu.lectern.contracts.enrolment;

/** Why prior learning is recognised; the reasons for a waiver in cmi5, section 9.5.5.2. */
public enum RecognitionReason {
    /** The learner showed in an assessment that they can do it. */
    TESTED_OUT,
    /** The learner completed an equivalent unit elsewhere. */
    EQUIVALENT_UNIT,
    /** The learner completed an equivalent activity outside any course, e.g. at work. */
    EQUIVALENT_OUTSIDE_ACTIVITY,
    /** An administrative decision. */
    ADMINISTRATIVE
}
