package eu.lectern.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code eu.lectern.assessment.passed.v1}, {@code .failed.v1} and {@code .revoked.v1}: one revision of one
 * result, with all that a reader needs to judge it alone. A reader keeps the highest revision of each result; so
 * duplicates, reordering and replays change nothing.
 *
 * @param outcome how this revision was judged; for a revocation, how it was judged before
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
        Instant recordedAt,
        String curriculum,
        String version,
        String policyHash) {}
