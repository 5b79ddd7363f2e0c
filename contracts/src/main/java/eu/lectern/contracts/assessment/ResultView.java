package eu.lectern.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded result, in its latest revision.
 *
 * @param revision 1 when recorded, one more with each correction and with the revocation
 * @param revoked whether it has been taken back; a revoked result counts for nothing
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
        Instant recordedAt) {}
