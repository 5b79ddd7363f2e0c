package eu.lectern.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code eu.lectern.assessment.passed.v1}, {@code .failed.v1} and {@code .revoked.v1}: one revision of one
 * result, with all that a reader needs to judge it alone. A reader keeps the highest revision of each result; so
 * duplicates, reordering and replays change nothing.
 *
 * @param outcome how this revision was judged; for a revocation, how it was judged before
 * @param alsoServes codes of further projects that were done together with this one, for which it counts too
 * @param submission the submission that was assessed; null when the result did not come of one
 * @param recordedBy OIDC subject of who recorded this revision; null in events from before it was told
 * @param policyHash of the curriculum version by whose mark it was judged
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResultJudged(
        UUID result,
        long revision,
        UUID enrolment,
        String assessment,
        Outcome outcome,
        boolean revoked,
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        LocalDate achievedOn,
        List<String> alsoServes,
        @Nullable UUID submission,
        @Nullable String recordedBy,
        Instant recordedAt,
        String curriculum,
        String version,
        String policyHash) {

    public ResultJudged {
        // Events from before combined projects do not have it.
        alsoServes = alsoServes == null ? List.of() : List.copyOf(alsoServes);
    }
}
