package eu.lectern.contracts.change;

import eu.lectern.contracts.event.EventTypes;
import java.util.List;

/** What the change feed tells of. */
public final class ChangeTypes {

    /** Enrolments, their progress and completions, the results that have been seen, and learners that were erased. */
    public static final List<String> ALL = List.of(
            EventTypes.ENROLMENT_OPENED,
            EventTypes.ENROLMENT_CHANGED,
            EventTypes.ENROLMENT_CLOSED,
            EventTypes.ASSESSMENT_PASSED,
            EventTypes.ASSESSMENT_FAILED,
            EventTypes.ASSESSMENT_REVOKED,
            EventTypes.MODULE_COMPLETED,
            EventTypes.MODULE_REOPENED,
            EventTypes.PROGRAMME_COMPLETED,
            EventTypes.PROGRAMME_REOPENED,
            EventTypes.PROGRESS_CHANGED,
            EventTypes.LEARNER_ERASED);

    private ChangeTypes() {}
}
