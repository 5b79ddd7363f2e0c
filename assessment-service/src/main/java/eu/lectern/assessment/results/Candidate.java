package eu.lectern.assessment.results;

import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.RefusedException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request once it has been judged. Its key still decides whether it is new. */
sealed interface Candidate {

    IdempotencyKey key();

    /**
     * May be written.
     *
     * @param feedback for the learner whose submission it assesses; null where there is none
     */
    record Judged(
            IdempotencyKey key,
            RecordedResult result,
            @Nullable String feedback) implements Candidate {}

    /** Not to be written; yet an earlier request with the key may have been, and its answer holds. */
    record Refused(IdempotencyKey key, Refusal refusal) implements Candidate {}

    /** What the judging gives, a refusal among it. */
    static Candidate of(IdempotencyKey key, @Nullable String feedback, Supplier<RecordedResult> judging) {
        try {
            return new Judged(key, judging.get(), feedback);
        } catch (RefusedException refused) {
            return new Refused(key, refused.refusal());
        }
    }
}
