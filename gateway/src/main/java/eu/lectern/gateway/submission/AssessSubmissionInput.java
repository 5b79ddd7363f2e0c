package eu.lectern.gateway.submission;

import eu.lectern.contracts.assessment.AssessSubmission;
import eu.lectern.contracts.assessment.Outcome;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How a submission is assessed: exactly one of percent, grade and outcome, the one that the assessment asks for. */
@Input("AssessSubmissionInput")
@Description("How a submission is assessed. Exactly one of `percent`, `grade` and `outcome` is given: the one that the"
        + " assessment asks for.")
public record AssessSubmissionInput(
        @NonNull @Id @Description("The submission: its global id, or the id that REST knows.")
        String submission,

        @Nullable @Description("The mark, 0 to 100.") BigDecimal percent,

        @Nullable @Description("The grade, from 1 to the scale's top.")
        Integer grade,

        @Nullable @Description("Whether it was passed, where the assessment knows no figure.")
        Outcome outcome,

        @Nullable
        @Description("The day on which the learner achieved it; the day on which it was handed in when left out.")
        LocalDate achievedOn,

        @Nullable @Description("For the learner, at most 5,000 characters; required when the work needs revision.")
        String feedback,

        @Nullable
        @Description(
                "One new key for each assessment, sent again with a retry: then it is recorded once. 1 to 255 printable"
                        + " ASCII characters; made for you when left out.")
        String idempotencyKey) {

    AssessSubmission body() {
        return new AssessSubmission(percent, grade, outcome, achievedOn, feedback);
    }
}
