package eu.lectern.assessment.batches;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of a batch: the fields of {@link RecordResult}, and its own key.
 *
 * @param idempotencyKey its key; null means the header's with the index behind a slash, e.g. {@code monday/17}
 */
record BatchItem(
        @Nullable UUID enrolment,
        @Nullable String assessment,
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        @Nullable Outcome outcome,
        @Nullable LocalDate achievedOn,
        @Nullable String source,
        @Nullable List<@Nullable String> alsoServes,
        @Nullable String idempotencyKey) {

    RecordResult toRecordResult() {
        return new RecordResult(enrolment, assessment, percent, grade, outcome, achievedOn, source, alsoServes);
    }
}
