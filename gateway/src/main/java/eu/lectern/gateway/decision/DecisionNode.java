package eu.lectern.gateway.decision;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.gateway.curriculum.VersionId;
import eu.lectern.gateway.relay.IdWithin;
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

/** One change of a part, a module or the programme, and why. The field {@code module} is in {@link DecisionApi}. */
@Type("Decision")
@DefaultNonNull
@Description(
        "One change of a part, a module or the programme, and why: what was required, which evidence met it or what is"
                + " missing, under which rules, when.")
public final class DecisionNode implements Node {

    private final DecisionView view;
    private final UUID enrolment;
    private final List<String> languages;

    DecisionNode(DecisionView view, UUID enrolment, List<String> languages) {
        this.view = view;
        this.enrolment = enrolment;
        this.languages = List.copyOf(languages);
    }

    VersionId decidedUnder() {
        return new VersionId(view.curriculum(), view.version());
    }

    List<String> languages() {
        return languages;
    }

    @Override
    @Id
    @NonNull
    @Description("The global id.")
    public String getId() {
        return new IdWithin(enrolment, view.id()).global(NodeType.DECISION);
    }

    @Description("The version of the progress that first showed it.")
    public int getProgressVersion() {
        return Math.toIntExact(view.progressVersion());
    }

    @Description("What was decided.")
    public DecisionKind getKind() {
        return view.kind();
    }

    @Nullable
    @Description("The module's code, e.g. `M05`; null in a decision on the programme.")
    public String getCode() {
        return view.module();
    }

    @Nullable
    @Description("The part; null in a decision on a module or the programme.")
    public DeliveryPart getPart() {
        return view.part();
    }

    @Nullable
    @Description("What the part is now; null in a decision on a module or the programme.")
    public PartStatus getPartStatus() {
        return view.partStatus();
    }

    @Nullable
    @Description("The day of the achievement that completed or passed it; null where it is open.")
    public LocalDate getCompletedOn() {
        return view.completedOn();
    }

    @Description("The codes of the assessments, or of the modules, that were required.")
    public List<@NonNull String> getRequired() {
        return view.required();
    }

    @Description("What met the requirement; of an open one, what met some of it.")
    public List<@NonNull Evidence> getEvidence() {
        return view.evidence().stream()
                .map(evidence -> Evidence.of(evidence, enrolment))
                .toList();
    }

    @Description("What is missing: codes of modules and assessments, or `SCENARIO-HOURS`; empty when complete.")
    public List<@NonNull String> getMissing() {
        return view.missing();
    }

    @Description("What brought it about.")
    public Act getAct() {
        return Act.of(view.act());
    }

    @Description("The code of the curriculum by whose rules it was decided, e.g. `library-vet`.")
    public String getCurriculum() {
        return view.curriculum();
    }

    @Description("The curriculum version by whose rules it was decided, e.g. `0.2`.")
    public String getVersion() {
        return view.version();
    }

    @Description("The hash of exactly these rules.")
    public String getPolicyHash() {
        return view.policyHash();
    }

    @Description("When it was decided.")
    public Instant getDecidedAt() {
        return view.decidedAt();
    }

    @Description("All of that in one or two sentences, in the language of the request.")
    public String getText() {
        return view.text();
    }
}
