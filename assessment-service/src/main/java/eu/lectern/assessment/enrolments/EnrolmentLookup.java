package eu.lectern.assessment.enrolments;

/** What came of looking for an enrolment. */
public sealed interface EnrolmentLookup {

    record Found(PinnedEnrolment enrolment) implements EnrolmentLookup {}

    /** There is none, or enrolment-service does not show it to this caller. */
    record Unknown() implements EnrolmentLookup {}

    /** It has not arrived here, and enrolment-service does not answer. */
    record NobodyToAsk() implements EnrolmentLookup {}
}
