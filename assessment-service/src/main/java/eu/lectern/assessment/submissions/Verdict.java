package eu.lectern.assessment.submissions;

import eu.lectern.assessment.judging.Achievement;
import eu.lectern.assessment.judging.BodyReader;
import eu.lectern.assessment.judging.Figures;
import eu.lectern.assessment.judging.Reading;
import eu.lectern.assessment.judging.ReportedResult;
import eu.lectern.contracts.assessment.AssessSubmission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What an instructor says of a submission, well-formed.
 *
 * @param achievedOn null means the day on which the work was handed in
 * @param feedback 1 to {@value #MAX_FEEDBACK_LENGTH} characters, not blank; null when there is none
 */
record Verdict(
        Figures figures,
        @Nullable LocalDate achievedOn,
        @Nullable String feedback) {

    static final int MAX_FEEDBACK_LENGTH = 5000;

    static Reading<Verdict> read(AssessSubmission body, Clock clock) {
        BodyReader reader = BodyReader.at(clock);
        Figures figures = new Figures(reader.percent(body.percent()), body.grade(), body.outcome());
        LocalDate achievedOn = reader.day("achievedOn", body.achievedOn());
        String feedback = reader.writtenText("feedback", body.feedback(), MAX_FEEDBACK_LENGTH);
        return reader.conclude(() -> new Verdict(figures, achievedOn, feedback));
    }

    /** The result to record of the submission. */
    ReportedResult on(Submission submission) {
        LocalDate day = achievedOn == null
                ? submission.submittedAt().atZone(ZoneOffset.UTC).toLocalDate()
                : achievedOn;
        return new ReportedResult(
                submission.enrolment(),
                submission.assessmentCode(),
                new Achievement(figures, day, null, submission.alsoServes()));
    }
}
