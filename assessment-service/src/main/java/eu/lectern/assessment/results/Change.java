package eu.lectern.assessment.results;

import eu.lectern.assessment.judging.Achievement;
import eu.lectern.assessment.judging.BodyReader;
import eu.lectern.assessment.judging.Correction;
import eu.lectern.assessment.judging.Reading;
import eu.lectern.assessment.rights.Author;
import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.RevokeResult;
import eu.lectern.kit.problem.StandardRefusal;
import java.time.Clock;
import java.util.Objects;

/** A change to a result that was recorded; each change is one more revision of it. */
sealed interface Change {

    /** It should have been recorded otherwise. */
    record Correct(Correction correction) implements Change {
        @Override
        public boolean made(RecordedResult revision) {
            return !revision.revoked()
                    && revision.achievement().equals(achievement())
                    && correction.reason().equals(revision.reason());
        }

        Achievement achievement() {
            return correction.achievement();
        }
    }

    /** It should not have been recorded at all, or counts no longer. */
    record Revoke(String reason) implements Change {
        @Override
        public boolean made(RecordedResult revision) {
            return revision.revoked() && reason.equals(revision.reason());
        }
    }

    /** Whether the revision is what this change makes of the one before it. */
    boolean made(RecordedResult revision);

    /** As {@link #made}, and by this author: so an answer that was lost can be asked for again. */
    default boolean madeBy(Author author, RecordedResult revision) {
        return made(revision) && revision.author().equals(author);
    }

    /** Reads a body; fails when something in it is wrong. */
    static Change of(CorrectResult body, Clock clock) {
        return new Correct(orThrow(Correction.read(body, clock)));
    }

    /** Reads a body; fails when something in it is wrong. */
    static Change of(RevokeResult body, Clock clock) {
        BodyReader reader = BodyReader.at(clock);
        String reason =
                reader.writtenText("reason", reader.required("reason", body.reason()), Correction.MAX_REASON_LENGTH);
        return new Revoke(orThrow(reader.conclude(() -> Objects.requireNonNull(reason))));
    }

    private static <T> T orThrow(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T value) -> value;
            case Reading.Malformed<T>(var violations) -> throw new StandardRefusal.Invalid(violations).asException();
        };
    }
}
