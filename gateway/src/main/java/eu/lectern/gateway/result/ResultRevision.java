package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultRevisionView;
import eu.lectern.contracts.assessment.ResultView;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One revision of a result. */
@Type("ResultRevision")
@DefaultNonNull
@Description("One revision of a result.")
public record ResultRevision(
        @Description("1 for the first.") int revision,

        @Description("How this revision was judged; of a revocation, how the one before it was.")
        Outcome outcome,

        @Description("Whether this revision takes the result back.")
        boolean revoked,

        @Nullable @Description("The mark in percent; null where the assessment asks for something else.")
        BigDecimal percent,

        @Nullable @Description("The grade; null where the assessment asks for something else.")
        Integer grade,

        @Description("The day on which the learner achieved it.")
        LocalDate achievedOn,

        @Nullable @Description("Where it comes from; null when nothing was said, or when the caller may not see it.")
        String source,

        @Description("The codes of further projects that it counted for.")
        List<@NonNull String> alsoServes,

        @Description("The curriculum version by whose mark it was judged, e.g. `0.2`.")
        String version,

        @Description("The hash of exactly these rules.") String policyHash,

        @Nullable
        @Description("Why it was corrected or revoked; null for revision 1, or when the caller may not see it.")
        String reason,

        @Nullable @Description("The subject of whoever recorded it; null when the caller may not see it.")
        String recordedBy,

        @Description("When it was recorded.") Instant recordedAt) {

    /** The whole history of a result that was read alone; empty when it has none with it. */
    static List<ResultRevision> all(ResultView result) {
        List<ResultRevisionView> revisions = result.revisions();
        return revisions == null
                ? List.of()
                : revisions.stream().map(ResultRevision::of).toList();
    }

    private static ResultRevision of(ResultRevisionView view) {
        return new ResultRevision(
                Math.toIntExact(view.revision()),
                view.outcome(),
                view.revoked(),
                view.percent(),
                view.grade(),
                view.achievedOn(),
                view.source(),
                view.alsoServes(),
                view.version(),
                view.policyHash(),
                view.reason(),
                view.recordedBy(),
                view.recordedAt());
    }
}
