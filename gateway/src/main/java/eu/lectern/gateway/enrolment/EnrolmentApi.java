package eu.lectern.gateway.enrolment;

import eu.lectern.gateway.curriculum.ModuleNode;
import eu.lectern.gateway.curriculum.ProgrammeNode;
import eu.lectern.gateway.curriculum.PublishedCurricula;
import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import eu.lectern.gateway.relay.PageWish;
import eu.lectern.gateway.relay.Partial;
import eu.lectern.gateway.relay.Selection;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/**
 * The queries of enrolments, and those of their fields that need a request of their own: so one service that is away leaves
 * the fields of the others.
 */
@GraphQLApi
@ApplicationScoped
public class EnrolmentApi {

    private final Enrolments enrolments;
    private final PublishedCurricula curricula;
    private final RequestLanguages languages;

    EnrolmentApi(Enrolments enrolments, PublishedCurricula curricula, RequestLanguages languages) {
        this.enrolments = enrolments;
        this.curricula = curricula;
        this.languages = languages;
    }

    @Query
    @Description("One enrolment: a learner's own, or one of the caller's institution.")
    public Uni<EnrolmentNode> enrolment(
            @NonNull @Id @Description("The global id, or the id that REST knows.") String id,
            @Nullable @Description(RequestLanguages.ARGUMENT) String lang) {
        return Uni.createFrom()
                .item(() -> GlobalId.uuid(NodeType.ENROLMENT, id, "id"))
                .chain(uuid -> enrolments.find(uuid, languages.wished(lang)));
    }

    @Query
    @NonNull
    @Description("The enrolments that the caller may see: a learner's own, or those of the caller's institution.")
    public Uni<EnrolmentConnection> enrolments(
            @Nullable @Description("Which enrolments are wished; all when left out.") EnrolmentFilter filter,
            @Nullable @Description(PageWish.FIRST) Integer first,
            @Nullable @Description(PageWish.AFTER) String after,
            @Nullable @Description(RequestLanguages.ARGUMENT) String lang) {
        EnrolmentFilter wished = filter == null ? EnrolmentFilter.NONE : filter;
        boolean counted = Selection.has("totalCount");
        return Partial.orElse(
                EnrolmentConnection.UNREAD,
                Uni.createFrom()
                        .item(() -> PageWish.of(first, after))
                        .chain(page -> enrolments.list(wished, page, counted, languages.wished(lang)))
                        .map(EnrolmentConnection::of));
    }

    @Description("The programme, as the pinned curriculum version has it.")
    public Uni<ProgrammeNode> programme(@Source EnrolmentNode enrolment) {
        return curricula.programme(enrolment.pinnedTo(), enrolment.programmeCode(), enrolment.languages());
    }

    @Description("How far it has come.")
    public Uni<Progress> progress(@Source EnrolmentNode enrolment) {
        return enrolments.progressOf(enrolment);
    }

    @Description("The elective scenarios that the learner has chosen.")
    public Uni<ScenarioChoice> scenarios(@Source EnrolmentNode enrolment) {
        return enrolments.scenariosOf(enrolment.uuid());
    }

    @Description("Why it stands where it stands and what is still to be done, in words for the learner.")
    public Uni<Explanation> explanation(@Source EnrolmentNode enrolment) {
        return enrolments.explanationOf(enrolment);
    }

    @Description("The module, as the pinned curriculum version has it.")
    public Uni<ModuleNode> module(@Source ModuleProgress progress) {
        return curricula.module(progress.pinnedTo(), progress.code(), progress.languages());
    }
}
