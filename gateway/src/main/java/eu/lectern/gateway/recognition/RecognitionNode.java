package eu.lectern.gateway.recognition;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.contracts.enrolment.RecognitionView;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.relay.IdWithin;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A recognition of prior learning. The fields {@code enrolment} and {@code module} are in {@link RecognitionApi}. */
@Type("Recognition")
@DefaultNonNull
@Description("A recognition of prior learning. One that was withdrawn stays readable and counts for nothing.")
public final class RecognitionNode implements Node {

    private final RecognitionView view;
    private final @org.jspecify.annotations.Nullable EnrolmentNode enrolment;

    /**
     * A recognition.
     *
     * @param enrolment null where it is not at hand
     */
    RecognitionNode(RecognitionView view, @org.jspecify.annotations.Nullable EnrolmentNode enrolment) {
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

    @Override
    @Id
    @NonNull
    @Description("The global id.")
    public String getId() {
        return new IdWithin(view.enrolment(), view.id()).global(NodeType.RECOGNITION);
    }

    @Description("The module's code, e.g. `M05`; known even while the catalogue is away.")
    public String getCode() {
        return view.module();
    }

    @Nullable
    @Description("The part that is recognised; null for the whole module.")
    public DeliveryPart getPart() {
        return view.part();
    }

    @Description("Why it is recognised.")
    public RecognitionReason getReason() {
        return view.reason();
    }

    @Nullable
    @Description("What shows the prior learning, in words; null when the caller may not see it.")
    public String getEvidence() {
        return view.evidence();
    }

    @Description("The day from which it counts.")
    public LocalDate getRecognisedOn() {
        return view.recognisedOn();
    }

    @Nullable
    @Description("The subject of whoever decided; null when the caller may not see it.")
    public String getRecognisedBy() {
        return view.recognisedBy();
    }

    @Description("When it was recorded.")
    public Instant getRecordedAt() {
        return view.recordedAt();
    }

    @Nullable
    @Description("When it was withdrawn; null while it stands.")
    public Instant getWithdrawnAt() {
        return view.withdrawnAt();
    }

    @Nullable
    @Description("The subject of whoever withdrew it; null while it stands, or when the caller may not see it.")
    public String getWithdrawnBy() {
        return view.withdrawnBy();
    }
}
