package eu.lectern.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that a learner handed in.
 *
 * @param text null when a link was handed in, and where the caller sees no personal data
 * @param link null when text was handed in, and where the caller sees no personal data
 * @param feedback of the instructor; null before it is assessed, where none was given, and where the caller sees no personal
 *     data
 * @param result the result that assessed it; null before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SubmissionView(
        UUID id,
        UUID enrolment,
        String assessment,
        List<String> alsoServes,
        SubmissionStatus status,
        @Nullable String text,
        @Nullable String link,
        Instant submittedAt,
        @Nullable String feedback,
        @Nullable UUID result) {

    public SubmissionView {
        alsoServes = List.copyOf(alsoServes);
    }
}
