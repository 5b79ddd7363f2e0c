package eu.lectern.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded result, in its latest revision.
 *
 * @param revision 1 when recorded, one more with each correction and with the revocation
 * @param revoked whether it has been taken back; a revoked result counts for nothing
 * @param source where it comes from; null where none was given or the caller sees no personal data
 * @param alsoServes codes of further projects for which it counts too
 * @param submission the submission that was assessed; null when the result did not come of one
 * @param recordedAt when this revision was recorded
 * @param revisions its whole history, the first one first; absent in lists
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResultView(
        UUID id,
        long revision,
        UUID enrolment,
        String assessment,
        Outcome outcome,
        boolean revoked,
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        LocalDate achievedOn,
        @Nullable String source,
        List<String> alsoServes,
        @Nullable UUID submission,
        Instant recordedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ResultRevisionView> revisions) {

    public ResultView {
        // Answers that were stored under an idempotency key before combined projects do not have it.
        alsoServes = alsoServes == null ? List.of() : List.copyOf(alsoServes);
    }
}
