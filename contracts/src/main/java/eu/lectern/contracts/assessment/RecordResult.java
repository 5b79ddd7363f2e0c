package eu.lectern.contracts.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/assessment/v1/results}. Exactly one of {@code percent}, {@code grade} and {@code outcome}
 * is given: the one that the assessment asks for. Every field may be missing in what a client sends, so all are nullable;
 * the service says which are required.
 *
 * @param percent 0 to 100
 * @param grade 1 to the scale's top
 * @param achievedOn the day on which the learner achieved it; not in the future
 * @param source where the result comes from, e.g. a course URL or the examiner's reference; at most 500 characters
 * @param alsoServes codes of further projects that were done together with this one ("Apvienot ar citu moduli"): the result
 *     counts for them too; null means none
 */
public record RecordResult(
        @Nullable UUID enrolment,
        @Nullable String assessment,
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        @Nullable Outcome outcome,
        @Nullable LocalDate achievedOn,
        @Nullable String source,
        @Nullable List<@Nullable String> alsoServes) {}
