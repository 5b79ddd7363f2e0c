package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.Outcome;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A result as it should have been recorded; enrolment and assessment stay. */
@Input("CorrectResultInput")
@Description(
        "A result as it should have been recorded: it replaces what was said before. Exactly one of `percent`, `grade`"
                + " and `outcome` is given. A revoked result stands again when it is corrected.")
public record CorrectResultInput(
        @NonNull @Id @Description("The result: its global id, or the id that REST knows.")
        String result,

        @Description("The revision that the correction is made to; another one is a conflict.")
        int revision,

        @Nullable @Description("The mark, 0 to 100.") BigDecimal percent,

        @Nullable @Description("The grade, from 1 to the scale's top.")
        Integer grade,

        @Nullable @Description("Whether it was passed, where the assessment knows no figure.")
        Outcome outcome,

        @NonNull @Description("The day on which the learner achieved it; not in the future.")
        LocalDate achievedOn,

        @Nullable @Description("Where it comes from, e.g. the course's URL; at most 500 characters.")
        String source,

        @Nullable @Description("The codes of further projects that were done together with this one.")
        List<@NonNull String> alsoServes,

        @NonNull @Description("Why it is corrected, 1 to 500 characters.")
        String reason) {

    CorrectResult body() {
        return new CorrectResult(
                percent, grade, outcome, achievedOn, source, RecordResultInput.listed(alsoServes), reason);
    }
}
