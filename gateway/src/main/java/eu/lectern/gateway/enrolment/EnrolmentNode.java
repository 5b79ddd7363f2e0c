package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.gateway.curriculum.VersionId;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An enrolment. What another request is needed for ({@code programme}, {@code progress}) is in {@link EnrolmentApi}. */
@Type("Enrolment")
@DefaultNonNull
@Description("A learner's enrolment in a programme, pinned to a curriculum version.")
public final class EnrolmentNode implements Node {

    private final EnrolmentView view;
    private final List<String> languages;
    private final String id;
    private final VersionId pinnedTo;

    EnrolmentNode(EnrolmentView view, List<String> languages) {
        this.view = view;
        this.languages = List.copyOf(languages);
        this.id = new GlobalId(NodeType.ENROLMENT, view.id().toString()).encode();
        this.pinnedTo = new VersionId(view.curriculum(), view.version());
    }

    /** The id that the services know. */
    public UUID uuid() {
        return view.id();
    }

    String programmeCode() {
        return view.programme();
    }

    /** The curriculum version whose texts and rules it goes by. */
    public VersionId pinnedTo() {
        return pinnedTo;
    }

    /** In which its texts are wished, best first. */
    public List<String> languages() {
        return languages;
    }

    @Override
    @Id
    @NonNull
    @Description("The global id.")
    public String getId() {
        return id;
    }

    @Nullable
    @Description(
            "The institution's own reference of the learner; null when it gave none, or when the caller may not see it.")
    public String getLearner() {
        return view.learner();
    }

    @Description("The code of the institution, e.g. `LV-DEMO`.")
    public String getInstitution() {
        return view.institution();
    }

    @Description("The code of the curriculum, e.g. `library-vet`.")
    public String getCurriculum() {
        return view.curriculum();
    }

    @Description("The curriculum version to which the enrolment is pinned, e.g. `0.2`.")
    public String getVersion() {
        return view.version();
    }

    @Description("Where it stands, apart from what was achieved.")
    public EnrolmentStatus getStatus() {
        return view.status();
    }

    @Description("The day on which it starts.")
    public LocalDate getStartsOn() {
        return view.startsOn();
    }

    @Description("When it was made.")
    public Instant getEnrolledAt() {
        return view.enrolledAt();
    }
}
