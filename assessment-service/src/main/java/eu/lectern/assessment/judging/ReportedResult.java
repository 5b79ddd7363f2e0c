package eu.lectern.assessment.judging;

import java.util.UUID;

/**
 * A result as reported, complete and well-formed; whether it fits its enrolment and assessment is still open.
 *
 * @param assessment has the form of a code
 */
public record ReportedResult(UUID enrolment, String assessment, Achievement achievement) {}
