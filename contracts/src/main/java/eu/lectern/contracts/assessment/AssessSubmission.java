package eu.lectern.contracts.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/assessment/v1/submissions/{id}/assessment}, sent by the instructor: the figure that the
 * assessment asks for, as in {@link RecordResult}.
 *
 * @param achievedOn the day on which the learner achieved it; null means the day on which the work was handed in (UTC)
 * @param feedback for the learner, at most 5,000 characters; required when the work needs revision
 */
public record AssessSubmission(
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        @Nullable Outcome outcome,
        @Nullable LocalDate achievedOn,
        @Nullable String feedback) {}
