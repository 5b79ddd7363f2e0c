package eu.lectern.contracts.curriculum;

/** What is assessed, and with it which figure a result carries. */
public enum AssessmentKind {
    /** A final test, marked in percent. */
    TEST,
    /** Practical tasks, all of which are to be done. */
    TASKS,
    /** Case analysis and course project, graded on the source's scale of 6. */
    GRADED_WORK,
    /** A project that is handed in and positively assessed by the teacher. */
    PROJECT,
    PARTICIPATION,
    /** Collective or self-assessment. */
    SELF_ASSESSMENT,
    /** The work-based task of a module. */
    SCENARIO,
    /** An assessment of the programme as a whole. */
    PROGRAMME_ASSESSMENT
}
