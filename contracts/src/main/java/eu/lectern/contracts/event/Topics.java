package eu.lectern.contracts.event;

/** The Kafka topics. What cannot be read or applied goes to {@link #deadLetter}. */
public final class Topics {

    /** catalog to enrolment and assessment; compacted, key {@code code/version}. */
    public static final String CURRICULUM_VERSIONS = "lectern.curriculum-versions";

    /** enrolment to assessment; compacted, key enrolment id. */
    public static final String ENROLMENTS = "lectern.enrolments";

    /** assessment to enrolment; key enrolment id. */
    public static final String ASSESSMENT_RESULTS = "lectern.assessment-results";

    /** enrolment to gateway and the partners' change feed; key enrolment id. */
    public static final String COMPLETIONS = "lectern.completions";

    private Topics() {}

    public static String deadLetter(String topic) {
        return topic + ".dead-letter";
    }
}
