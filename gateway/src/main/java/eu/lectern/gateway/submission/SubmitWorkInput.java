package eu.lectern.gateway.submission;

import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Work that a learner hands in: either a text or a link. */
@Input("SubmitWorkInput")
@Description("Work that a learner hands in. Exactly one of `text` and `link` is given.")
public record SubmitWorkInput(
        @NonNull @Id @Description("The learner's own enrolment: its global id, or the id that REST knows.")
        String enrolment,

        @NonNull @Description("The code of the assessment, e.g. `M05-PROJECT`; not of a test, nor of participation.")
        String assessment,

        @Nullable @Description("The work itself, at most 20,000 characters.")
        String text,

        @Nullable @Description("Where the work lies: an absolute http or https address, at most 2,000 characters.")
        String link,

        @Nullable @Description("The codes of further projects that were done together with this one.")
        List<@NonNull String> alsoServes,

        @Nullable
        @Description(
                "One new key for each new submission, sent again with a retry: then the work is handed in once. 1 to 255"
                        + " printable ASCII characters; made for you when left out.")
        String idempotencyKey) {

    /**
     * As assessment-service takes it.
     *
     * @throws eu.lectern.gateway.refusal.RefusedException when the enrolment's id is none
     */
    HandInWork body() {
        return new HandInWork(
                GlobalId.uuid(NodeType.ENROLMENT, enrolment, "enrolment"),
                assessment,
                text,
                link,
                alsoServes == null ? null : new ArrayList<>(alsoServes));
    }
}
