package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A recorded result, in its latest revision. The fields {@code enrolment} and {@code revisions} are in {@link
 * ResultApi}. */
@Type("Result")
@DefaultNonNull
@Description("A recorded result, in its latest revision.")
public final class ResultNode implements Node {

    private final ResultView view;
    private final @org.jspecify.annotations.Nullable EnrolmentNode enrolment;
    private final String id;
    private final int revision;

    /**
     * A result.
     *
     * @param enrolment null where it is not at hand
     */
    ResultNode(ResultView view, @org.jspecify.annotations.Nullable EnrolmentNode enrolment) {
        this.view = view;
        this.enrolment = enrolment;
        this.id = new GlobalId(NodeType.RESULT, view.id().toString()).encode();
        this.revision = Math.toIntExact(view.revision());
    }

    /** The id that the services know. */
    UUID uuid() {
        return view.id();
    }

    /** The enrolment, if it is at hand. */
    Optional<EnrolmentNode> enrolment() {
        return Optional.ofNullable(enrolment);
    }

    /** The submission that it assessed; empty when it did not come of one. */
    public Optional<UUID> submissionId() {
        return Optional.ofNullable(view.submission());
    }

    UUID enrolmentId() {
        return view.enrolment();
    }

    @Override
    @Id
    @NonNull
    @Description("The global id.")
    public String getId() {
        return id;
    }

    @Description("1 when recorded, one more with each correction and with the revocation.")
    public int getRevision() {
        return revision;
    }

    @Description("The code of the assessment, e.g. `M05-MOOC-TEST`.")
    public String getAssessment() {
        return view.assessment();
    }

    @Description("How it was judged.")
    public Outcome getOutcome() {
        return view.outcome();
    }

    @Description("Whether it has been taken back; a revoked result counts for nothing.")
    public boolean isRevoked() {
        return view.revoked();
    }

    @Nullable
    @Description("The mark in percent; null where the assessment asks for something else.")
    public BigDecimal getPercent() {
        return view.percent();
    }

    @Nullable
    @Description("The grade; null where the assessment asks for something else.")
    public Integer getGrade() {
        return view.grade();
    }

    @Description("The day on which the learner achieved it.")
    public LocalDate getAchievedOn() {
        return view.achievedOn();
    }

    @Nullable
    @Description("Where it comes from; null when nothing was said.")
    public String getSource() {
        return view.source();
    }

    @Description("The codes of further projects that were done together with this one, for which it counts, too.")
    public List<@NonNull String> getAlsoServes() {
        return view.alsoServes();
    }

    @Description("When this revision was recorded.")
    public Instant getRecordedAt() {
        return view.recordedAt();
    }
}
