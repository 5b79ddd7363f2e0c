package eu.lectern.assessment.results;

import eu.lectern.assessment.judging.Achievement;
import eu.lectern.assessment.judging.ReportedResult;
import eu.lectern.assessment.rights.Author;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.ResultRevisionView;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.id.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a result, as it is stored.
 *
 * @param outcome how it was judged by the rules; of a revocation, how the revision before it was
 * @param submission the submission that it assesses; null when it comes of none
 * @param reason why it was corrected or revoked; null for revision 1
 * @param author who recorded this revision
 * @param recordedAt in whole microseconds, which is what PostgreSQL keeps
 */
record RecordedResult(
        UUID id,
        long revision,
        UUID enrolment,
        String assessment,
        Achievement achievement,
        Outcome outcome,
        boolean revoked,
        Rules rules,
        @Nullable UUID submission,
        @Nullable String reason,
        Author author,
        Instant recordedAt) {

    RecordedResult {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** A new result. */
    static RecordedResult first(
            ReportedResult report,
            Outcome outcome,
            Rules rules,
            @Nullable UUID submission,
            Author author,
            Instant now) {
        return new RecordedResult(
                Ids.next(),
                1,
                report.enrolment(),
                report.assessment(),
                report.achievement(),
                outcome,
                false,
                rules,
                submission,
                null,
                author,
                now);
    }

    /** The next revision, which stands even if this one is revoked. */
    RecordedResult corrected(Achievement corrected, Outcome judged, Rules by, String why, Author who, Instant now) {
        return new RecordedResult(
                id, revision + 1, enrolment, assessment, corrected, judged, false, by, submission, why, who, now);
    }

    /** The next revision, which counts for nothing. */
    RecordedResult takenBack(String why, Author who, Instant now) {
        return new RecordedResult(
                id, revision + 1, enrolment, assessment, achievement, outcome, true, rules, submission, why, who, now);
    }

    /** As in lists, without its history. */
    ResultView toView(boolean personalData) {
        return toView(personalData, null);
    }

    ResultView toView(boolean personalData, @Nullable List<ResultRevisionView> revisions) {
        return new ResultView(
                id,
                revision,
                enrolment,
                assessment,
                outcome,
                revoked,
                achievement.figures().percent(),
                achievement.figures().grade(),
                achievement.achievedOn(),
                personalData ? achievement.source() : null,
                achievement.alsoServes(),
                submission,
                recordedAt,
                revisions);
    }

    ResultRevisionView toRevisionView(boolean personalData) {
        return new ResultRevisionView(
                revision,
                outcome,
                revoked,
                achievement.figures().percent(),
                achievement.figures().grade(),
                achievement.achievedOn(),
                personalData ? achievement.source() : null,
                achievement.alsoServes(),
                submission,
                rules.version(),
                rules.policyHash(),
                personalData ? reason : null,
                personalData ? author.subject() : null,
                recordedAt);
    }

    ResultJudged toEvent() {
        return new ResultJudged(
                id,
                revision,
                enrolment,
                assessment,
                outcome,
                revoked,
                achievement.figures().percent(),
                achievement.figures().grade(),
                achievement.achievedOn(),
                achievement.alsoServes(),
                submission,
                author.subject(),
                recordedAt,
                rules.curriculum(),
                rules.version(),
                rules.policyHash());
    }
}
