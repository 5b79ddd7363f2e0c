package eu.lectern.contracts.learner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the erasure of a learner has come. It can be asked for as long as one likes: beside it nothing is left of them.
 *
 * @param learner the opaque id that the learner had
 * @param state {@code ERASED} once every store has confirmed
 * @param requestedBy OIDC subject of who ordered it
 * @param completedAt when the last store confirmed; null before
 * @param stores each that held something
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ErasureView(
        UUID learner,
        State state,
        ErasureReason reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant completedAt,
        List<StoreView> stores) {

    public ErasureView {
        stores = List.copyOf(stores);
    }

    public enum State {
        PENDING,
        ERASED
    }

    public enum Store {
        /** Who the learner was, enrolments, progress, decisions, recognitions. */
        ENROLMENT,
        /** The last word on each enrolment in {@code lectern.enrolments} is that it was erased. */
        TOPICS,
        /** Results with their revisions, and submissions. */
        ASSESSMENT
    }

    /**
     * One store.
     *
     * @param at when it confirmed; null before
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record StoreView(
            Store store, State state, @Nullable Instant at) {}
}
