package eu.lectern.gateway.decision;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.enrolment.DecisionView.EvidenceView;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.IdWithin;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** A result or a recognition, as it was when it was decided on. */
@Type("Evidence")
@DefaultNonNull
@Description("A result or a recognition, as it was when it was decided on; `node` fetches it as it is now.")
public record Evidence(
        @Nullable @Id @Description("The result's global id; null for a recognition.")
        String result,

        @Nullable @Id @Description("The recognition's global id; null for a result.")
        String recognition,

        @Nullable @Description("The result's revision; null for a recognition.")
        Integer revision,

        @Nullable @Description("The result's assessment, e.g. `M05-MOOC-TEST`; null for a recognition.")
        String assessment,

        @Nullable @Description("The result's mark in percent, where it has one.")
        BigDecimal percent,

        @Nullable @Description("The result's grade, where it has one.")
        Integer grade,

        @Nullable @Description("How the result was judged; null for a recognition.")
        Outcome outcome,

        @Nullable @Description("Why it was recognised; null for a result.")
        RecognitionReason reason,

        @Description("The day of the achievement, or from which the recognition counts.")
        LocalDate on,

        @Nullable
        @Description(
                "The subject of whoever recorded or recognised it; null when unknown, or when the caller may not see it.")
        String by) {

    static Evidence of(EvidenceView view, UUID enrolment) {
        UUID result = view.result();
        UUID recognition = view.recognition();
        Long revision = view.revision();
        return new Evidence(
                result == null ? null : new GlobalId(NodeType.RESULT, result.toString()).encode(),
                recognition == null ? null : new IdWithin(enrolment, recognition).global(NodeType.RECOGNITION),
                revision == null ? null : Math.toIntExact(revision),
                view.assessment(),
                view.percent(),
                view.grade(),
                view.outcome(),
                view.reason(),
                view.on(),
                view.by());
    }
}
