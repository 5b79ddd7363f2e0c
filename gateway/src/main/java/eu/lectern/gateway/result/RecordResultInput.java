package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A result to be recorded: exactly one of percent, grade and outcome, the one that the assessment asks for. */
@Input("RecordResultInput")
@Description(
        "A result to be recorded. Exactly one of `percent`, `grade` and `outcome` is given: the one that the assessment asks for.")
public record RecordResultInput(
        @NonNull @Id @Description("The enrolment: its global id, or the id that REST knows.")
        String enrolment,

        @NonNull @Description("The code of the assessment, e.g. `M05-MOOC-TEST`.")
        String assessment,

        @Nullable @Description("The mark, 0 to 100.") BigDecimal percent,

        @Nullable @Description("The grade, from 1 to the scale's top.")
        Integer grade,

        @Nullable @Description("Whether it was passed, where the assessment knows no figure.")
        Outcome outcome,

        @NonNull @Description("The day on which the learner achieved it; not in the future.")
        LocalDate achievedOn,

        @Nullable @Description("Where it comes from, e.g. the course's URL; at most 500 characters.")
        String source,

        @Nullable
        @Description("The codes of further projects that were done together with this one: it counts for them, too.")
        List<@NonNull String> alsoServes,

        @Nullable
        @Description(
                "One new key for each new result, sent again with a retry: then the result is recorded once. 1 to 255"
                        + " printable ASCII characters; made for you when left out.")
        String idempotencyKey) {

    /**
     * As assessment-service takes it.
     *
     * @throws eu.lectern.gateway.refusal.RefusedException when the enrolment's id is none
     */
    RecordResult body() {
        return new RecordResult(
                GlobalId.uuid(NodeType.ENROLMENT, enrolment, "enrolment"),
                assessment,
                percent,
                grade,
                outcome,
                achievedOn,
                source,
                listed(alsoServes));
    }

    /** A list of which each item may be null, where none is. */
    static @org.jspecify.annotations.Nullable List<@org.jspecify.annotations.Nullable String> listed(
            @org.jspecify.annotations.Nullable List<String> codes) {
        return codes == null ? null : new ArrayList<>(codes);
    }
}
