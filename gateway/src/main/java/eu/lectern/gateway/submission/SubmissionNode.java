package eu.lectern.gateway.submission;

import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Work that a learner handed in. The fields {@code enrolment} and {@code result} are in {@link SubmissionApi}. */
@Type("Submission")
@DefaultNonNull
@Description("Work that a learner handed in.")
public final class SubmissionNode implements Node {

    private final SubmissionView view;
    private final @org.jspecify.annotations.Nullable EnrolmentNode enrolment;

    /**
     * A submission.
     *
     * @param enrolment null where it is not at hand
     */
    SubmissionNode(SubmissionView view, @org.jspecify.annotations.Nullable EnrolmentNode enrolment) {
        this.view = view;
        this.enrolment = enrolment;
    }

    /** The enrolment, if it is at hand. */
    Optional<EnrolmentNode> enrolment() {
        return Optional.ofNullable(enrolment);
    }

    UUID enrolmentId() {
        return view.enrolment();
    }

    /** The result that assessed it; empty before. */
    Optional<UUID> resultId() {
        return Optional.ofNullable(view.result());
    }

    @Override
    @Id
    @NonNull
    @Description("The global id.")
    public String getId() {
        return new GlobalId(NodeType.SUBMISSION, view.id().toString()).encode();
    }

    @Description("The code of the assessment, e.g. `M05-PROJECT`.")
    public String getAssessment() {
        return view.assessment();
    }

    @Description("The codes of further projects that were done together with this one.")
    public List<@NonNull String> getAlsoServes() {
        return view.alsoServes();
    }

    @Description("Where it stands.")
    public SubmissionStatus getStatus() {
        return view.status();
    }

    @Nullable
    @Description("The work itself; null when a link was handed in, or when the caller may not see it.")
    public String getText() {
        return view.text();
    }

    @Nullable
    @Description("Where the work lies; null when text was handed in, or when the caller may not see it.")
    public String getLink() {
        return view.link();
    }

    @Description("When it was handed in.")
    public Instant getSubmittedAt() {
        return view.submittedAt();
    }

    @Nullable
    @Description(
            "What the instructor said; null before it is assessed, when nothing was said, or when the caller may not"
                    + " see it.")
    public String getFeedback() {
        return view.feedback();
    }
}
