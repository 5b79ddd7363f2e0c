package eu.lectern.enrolment.histories;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.curriculum.DeliveryPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a history. Numbers stand for ids, so that a history can be told again of another enrolment. */
sealed interface Step {

    /** What assessment-service tells: it may come at any moment, in any order, any number of times. */
    sealed interface Fact extends Step {}

    /** What somebody does at this service; the deeds of one history keep their order. */
    sealed interface Deed extends Step {}

    /**
     * One revision of a result.
     *
     * @param result its number within the history
     * @param submission the number of the submission that was assessed; null when it did not come of one
     */
    record Judged(
            int result,
            long revision,
            String assessment,
            List<String> alsoServes,
            @Nullable Integer submission,
            Outcome outcome,
            boolean revoked,
            @Nullable BigDecimal percent,
            @Nullable Integer grade,
            LocalDate on)
            implements Fact {

        Judged numbered(int number, long ofRevision) {
            return new Judged(
                    number, ofRevision, assessment, alsoServes, submission, outcome, revoked, percent, grade, on);
        }

        Judged ofSubmission(int number) {
            return new Judged(result, revision, assessment, alsoServes, number, outcome, revoked, percent, grade, on);
        }

        boolean serves(String code) {
            return Stream.concat(Stream.of(assessment), alsoServes.stream()).anyMatch(code::equals);
        }
    }

    /**
     * Work that was handed in.
     *
     * @param submission its number within the history
     * @param at no two of one history at the same moment
     */
    record HandedIn(int submission, String assessment, List<String> alsoServes, Instant at) implements Fact {

        /** The number makes the moment its own. */
        HandedIn numbered(int number) {
            return new HandedIn(number, assessment, alsoServes, at.plusMillis(number));
        }

        boolean serves(String code) {
            return Stream.concat(Stream.of(assessment), alsoServes.stream()).anyMatch(code::equals);
        }
    }

    /** The learner is enrolled; once in each history, before every other deed. */
    record Enrolled() implements Deed {}

    /** Prior learning is recognised; nothing happens where it stands already. */
    record Recognised(Slot slot, LocalDate on) implements Deed {}

    /** A recognition is withdrawn; nothing happens where none stands. */
    record RecognitionWithdrawn(Slot slot) implements Deed {}

    /** The learner chooses these modules' elective scenarios, and no other. */
    record Chosen(SequencedSet<String> modules) implements Deed {}

    /**
     * What can be recognised once at a time.
     *
     * @param part null for the whole module
     */
    record Slot(String module, @Nullable DeliveryPart part) {}
}
