package eu.lectern.enrolment.reevaluation;

import java.util.Optional;
import java.util.UUID;

/** What became of one item of a job. */
sealed interface ItemOutcome {

    UUID enrolment();

    /** It was evaluated, and moved unless the job is a dry run. */
    record Evaluated(Move move) implements ItemOutcome {

        @Override
        public UUID enrolment() {
            return move.view().enrolment();
        }
    }

    /**
     * It could not be evaluated, and trying again would not help.
     *
     * @param reason in words, for those who wished it
     */
    record Failed(UUID enrolment, String reason) implements ItemOutcome {}

    default Optional<Move> done() {
        return switch (this) {
            case Evaluated(Move move) -> Optional.of(move);
            case Failed failed -> Optional.empty();
        };
    }

    default Optional<String> failure() {
        return switch (this) {
            case Evaluated evaluated -> Optional.empty();
            case Failed(UUID enrolment, String reason) -> Optional.of(reason);
        };
    }
}
