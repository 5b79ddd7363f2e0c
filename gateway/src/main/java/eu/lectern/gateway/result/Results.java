package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.ResultListView;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.gateway.downstream.BatchedLoads;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Results, as assessment-service shows them to the caller. Within one operation nothing is read twice, and the first pages of
 * up to {@value BatchedLoads#MOST_AT_ONCE} enrolments are one call, as long as these are not longer than the service gives.
 */
@ApplicationScoped
public class Results implements NodeSource {

    private static final String ONE = "result with this id";

    /** What assessment-service gives at once, over all enrolments. */
    private static final int MOST_RESULTS = 10_000;

    private static final ServicePage<ResultView> NO_RESULT = new ServicePage<>(List.of(), null, null);

    private final AssessmentClient client;
    private final Downstream downstream;
    private final SingleLoads<UUID, ResultView> views = new SingleLoads<>(this::view);
    private final SingleLoads<LaterPage, ServicePage<ResultView>> laterPages = new SingleLoads<>(this::laterPage);
    private final BatchedLoads<FirstPage, ServicePage<ResultView>> firstPages =
            new BatchedLoads<>("enrolment with this id", FirstPage::limit, FirstPage::atOnce, this::firstPagesOfMany);

    Results(@RestClient AssessmentClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** One result; fails with NOT_FOUND also when it is not for this caller to know of. */
    public Uni<ResultNode> find(UUID id) {
        return views.get(id).map(view -> new ResultNode(view, null));
    }

    /** Every revision of a result, the first one first. */
    Uni<List<ResultRevision>> revisionsOf(UUID result) {
        return views.get(result).map(ResultRevision::all);
    }

    /** The results of an enrolment, in the order in which they were recorded. */
    Uni<Slice<ResultNode>> list(EnrolmentNode enrolment, PageWish wish) {
        ServiceList list = ServiceList.of(wish);
        return page(enrolment.uuid(), list.limit(), list.after())
                .map(page -> list.slice(page, ResultView::id, view -> new ResultNode(view, enrolment)));
    }

    @Override
    public NodeType type() {
        return NodeType.RESULT;
    }

    @Override
    public Uni<? extends Node> find(String raw, List<String> languages) {
        UUID id = GlobalId.uuid(raw).orElseThrow(() -> new Refusal.NotFound(ONE).asException());
        return find(id);
    }

    private Uni<ServicePage<ResultView>> page(UUID enrolment, int limit, @Nullable String after) {
        return after == null
                ? firstPages.get(new FirstPage(enrolment, limit))
                : laterPages.get(new LaterPage(enrolment, limit, after));
    }

    private Uni<ResultView> view(UUID id) {
        return downstream.read(
                Service.ASSESSMENT, ONE, () -> client.result(id).map(view -> Identified.by(ResultView::id, view)));
    }

    private Uni<ServicePage<ResultView>> laterPage(LaterPage page) {
        return downstream.read(
                Service.ASSESSMENT,
                "enrolment with this id",
                () -> client.results(page.enrolment(), page.limit(), page.after())
                        .map(results -> results.identified(ResultView::id)));
    }

    private Uni<Map<FirstPage, ServicePage<ResultView>>> firstPagesOfMany(List<FirstPage> pages) {
        int limit = pages.getFirst().limit();
        List<UUID> enrolments = pages.stream().map(FirstPage::enrolment).toList();
        return downstream.read(
                Service.ASSESSMENT,
                "results",
                () -> client.resultLists(enrolments, limit).map(lists -> firstPages(pages, lists.items())));
    }

    /** Who has no result is not among the lists: that the enrolment is there for the caller is known by now. */
    private static Map<FirstPage, ServicePage<ResultView>> firstPages(
            List<FirstPage> pages, List<ResultListView> lists) {
        Map<UUID, ServicePage<ResultView>> found =
                lists.stream().collect(Collectors.toMap(ResultListView::enrolment, Results::firstPage));
        return pages.stream()
                .collect(Collectors.toMap(page -> page, page -> found.getOrDefault(page.enrolment(), NO_RESULT)));
    }

    private static ServicePage<ResultView> firstPage(ResultListView list) {
        return new ServicePage<>(list.items(), list.next(), null).identified(ResultView::id);
    }

    private record FirstPage(UUID enrolment, int limit) {

        /** As many as may have so many results each. */
        int atOnce() {
            return Math.min(BatchedLoads.MOST_AT_ONCE, MOST_RESULTS / limit);
        }
    }

    private record LaterPage(UUID enrolment, int limit, String after) {}
}
