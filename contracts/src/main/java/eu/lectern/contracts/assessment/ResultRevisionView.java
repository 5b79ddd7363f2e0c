package eu.lectern.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a result.
 *
 * @param outcome how this revision was judged; of a revocation, how the one before it was
 * @param version of the curriculum by whose mark it was judged; {@code policyHash} names exactly the rules
 * @param reason why it was corrected or revoked; null for revision 1, and where the caller sees no personal data
 * @param recordedBy OIDC subject of who recorded it; null where the caller sees no personal data
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResultRevisionView(
        long revision,
        Outcome outcome,
        boolean revoked,
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        LocalDate achievedOn,
        @Nullable String source,
        List<String> alsoServes,
        @Nullable UUID submission,
        String version,
        String policyHash,
        @Nullable String reason,
        @Nullable String recordedBy,
        Instant recordedAt) {

    public ResultRevisionView {
        alsoServes = List.copyOf(alsoServes);
    }
}
