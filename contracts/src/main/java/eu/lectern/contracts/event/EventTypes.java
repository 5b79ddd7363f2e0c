package eu.lectern.contracts.event;

/** CloudEvents types. A breaking change of an event is a new type with the next version. */
public final class EventTypes {

    public static final String CURRICULUM_PUBLISHED = "eu.lectern.curriculum.published.v1";

    public static final String ENROLMENT_OPENED = "eu.lectern.enrolment.opened.v1";
    public static final String ENROLMENT_CHANGED = "eu.lectern.enrolment.changed.v1";
    public static final String ENROLMENT_CLOSED = "eu.lectern.enrolment.closed.v1";

    /** On {@code lectern.enrolments}: the last word on an enrolment, whose learner was erased. */
    public static final String LEARNER_ERASED = "eu.lectern.learner.erased.v1";

    /** On {@code lectern.assessment-results}: the erasure is done there too. */
    public static final String ERASURE_CONFIRMED = "eu.lectern.erasure.confirmed.v1";

    public static final String ASSESSMENT_PASSED = "eu.lectern.assessment.passed.v1";
    public static final String ASSESSMENT_FAILED = "eu.lectern.assessment.failed.v1";
    public static final String ASSESSMENT_REVOKED = "eu.lectern.assessment.revoked.v1";
    public static final String ASSESSMENT_SUBMITTED = "eu.lectern.assessment.submitted.v1";

    public static final String MODULE_COMPLETED = "eu.lectern.module.completed.v1";
    public static final String MODULE_REOPENED = "eu.lectern.module.reopened.v1";
    public static final String PROGRAMME_COMPLETED = "eu.lectern.programme.completed.v1";
    public static final String PROGRAMME_REOPENED = "eu.lectern.programme.reopened.v1";

    /** Something of the progress changed, be it only a part; follows the events above that tell what. */
    public static final String PROGRESS_CHANGED = "eu.lectern.progress.changed.v1";

    private EventTypes() {}
}
