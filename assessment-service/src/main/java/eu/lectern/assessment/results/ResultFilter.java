package eu.lectern.assessment.results;

import eu.lectern.kit.problem.StandardRefusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of an enrolment's results are wished.
 *
 * @param assessment those of one assessment only; empty for all
 * @param revoked only those that are revoked, or only those that stand; empty for both
 */
record ResultFilter(Optional<String> assessment, Optional<Boolean> revoked) {

    private static final int MAX_CODE_LENGTH = 64;

    /** Reads the query parameters; a code that no curriculum has is no mistake, and finds nothing. */
    static ResultFilter of(@Nullable String assessment, @Nullable String revoked) {
        if (assessment != null && (assessment.length() > MAX_CODE_LENGTH || assessment.indexOf('\0') >= 0)) {
            throw StandardRefusal.invalid("assessment", "is not the code of an assessment, such as M05-MOOC-TEST")
                    .asException();
        }
        return new ResultFilter(
                Optional.ofNullable(assessment), Optional.ofNullable(revoked).map(ResultFilter::flag));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw StandardRefusal.invalid("revoked", "must be true or false")
                        .asException();
        };
    }
}
