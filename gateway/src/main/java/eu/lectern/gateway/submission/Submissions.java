package eu.lectern.gateway.submission;

import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.downstream.SingleLoads;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.Identified;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeSource;
import eu.lectern.gateway.relay.NodeType;
import eu.lectern.gateway.relay.PageWish;
import eu.lectern.gateway.relay.ServiceList;
import eu.lectern.gateway.relay.ServicePage;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Submissions, as assessment-service shows them to the caller. Within one operation nothing is read twice. */
@ApplicationScoped
class Submissions implements NodeSource {

    private static final String ONE = "submission with this id";

    private final SubmissionClient client;
    private final Downstream downstream;
    private final SingleLoads<UUID, SubmissionView> views = new SingleLoads<>(this::view);
    private final SingleLoads<Wish, ServicePage<SubmissionView>> pages = new SingleLoads<>(this::page);

    Submissions(@RestClient SubmissionClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** One submission; fails with NOT_FOUND also when it is not for this caller to know of. */
    Uni<SubmissionNode> find(UUID id) {
        return views.get(id).map(view -> new SubmissionNode(view, null));
    }

    /** Those of an enrolment, oldest first. */
    Uni<Slice<SubmissionNode>> list(EnrolmentNode enrolment, PageWish wish) {
        ServiceList list = ServiceList.of(wish);
        return pages.get(new Wish(enrolment.uuid(), null, list.limit(), list.after()))
                .map(page -> list.slice(page, SubmissionView::id, view -> new SubmissionNode(view, enrolment)));
    }

    /** Those of one status in the caller's institution, oldest first. */
    Uni<Slice<SubmissionNode>> list(SubmissionStatus status, PageWish wish) {
        ServiceList list = ServiceList.of(wish);
        return pages.get(new Wish(null, status, list.limit(), list.after()))
                .map(page -> list.slice(page, SubmissionView::id, view -> new SubmissionNode(view, null)));
    }

    @Override
    public NodeType type() {
        return NodeType.SUBMISSION;
    }

    @Override
    public Uni<? extends Node> find(String raw, List<String> languages) {
        UUID id = GlobalId.uuid(raw).orElseThrow(() -> new Refusal.NotFound(ONE).asException());
        return find(id);
    }

    private Uni<SubmissionView> view(UUID id) {
        return downstream.read(
                Service.ASSESSMENT,
                ONE,
                () -> client.submission(id).map(view -> Identified.by(SubmissionView::id, view)));
    }

    private Uni<ServicePage<SubmissionView>> page(Wish wish) {
        return downstream.read(
                Service.ASSESSMENT,
                "enrolment with this id",
                () -> client.submissions(wish.enrolment(), wish.status(), wish.limit(), wish.after())
                        .map(page -> page.identified(SubmissionView::id)));
    }

    private record Wish(
            @Nullable UUID enrolment,
            @Nullable SubmissionStatus status,
            int limit,
            @Nullable String after) {}
}
