package eu.lectern.contracts.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/assessment/v1/results/{id}}: the result as it should have been recorded. It replaces every
 * figure of the one before; enrolment and assessment stay. Correcting a revoked result makes it stand again.
 *
 * @param reason why it is corrected; required, at most 500 characters
 * @see RecordResult for the other fields
 */
public record CorrectResult(
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        @Nullable Outcome outcome,
        @Nullable LocalDate achievedOn,
        @Nullable String source,
        @Nullable List<@Nullable String> alsoServes,
        @Nullable String reason) {}
