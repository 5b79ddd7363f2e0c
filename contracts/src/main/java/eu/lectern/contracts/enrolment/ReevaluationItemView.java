package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One enrolment of a re-evaluation job.
 *
 * @param changed whether something other than the version changes; null unless it is done
 * @param outcome what changes, or would change; null unless it is done
 * @param failure why it could not be evaluated, in words; null unless it failed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReevaluationItemView(
        UUID enrolment,
        Status status,
        @Nullable Boolean changed,
        @Nullable ReevaluationView outcome,
        @Nullable String failure) {

    public enum Status {
        PENDING,
        DONE,
        FAILED
    }
}
