package eu.lectern.assessment.judging;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result as reported, complete and well-formed; whether it fits its enrolment and assessment is still open.
 *
 * @param assessment has the form of a code
 * @param source where it comes from, at most {@value ReportReader#MAX_SOURCE_LENGTH} characters; null when not told
 */
public record ReportedResult(
        UUID enrolment,
        String assessment,
        Figures figures,
        LocalDate achievedOn,
        @Nullable String source) {}
