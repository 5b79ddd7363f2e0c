package eu.lectern.gateway.decision;

import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.downstream.SingleLoads;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.language.AcceptLanguage;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.relay.IdWithin;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Decisions, as enrolment-service shows them to the caller. Within one operation nothing is read twice. */
@ApplicationScoped
class Decisions implements NodeSource {

    private static final String ONE = "decision with this id";

    private final DecisionClient client;
    private final Downstream downstream;
    private final SingleLoads<Wish, ServicePage<DecisionView>> pages = new SingleLoads<>(this::page);

    Decisions(@RestClient DecisionClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** Those on an enrolment, oldest first. */
    Uni<Slice<DecisionNode>> list(EnrolmentNode enrolment, PageWish wish) {
        ServiceList list = ServiceList.of(wish);
        return pages.get(new Wish(enrolment.uuid(), list.limit(), list.after(), enrolment.languages()))
                .map(page -> list.slice(
                        page,
                        DecisionView::id,
                        view -> new DecisionNode(view, enrolment.uuid(), enrolment.languages())));
    }

    @Override
    public NodeType type() {
        return NodeType.DECISION;
    }

    /** The service gives no single decision, so its enrolment's are gone through; those of a learner's years are few pages. */
    @Override
    public Uni<? extends Node> find(String raw, List<String> languages) {
        IdWithin id = IdWithin.parse(raw).orElseThrow(() -> new Refusal.NotFound(ONE).asException());
        return find(id, null, languages).map(view -> new DecisionNode(view, id.whole(), languages));
    }

    private Uni<DecisionView> find(IdWithin id, @Nullable String after, List<String> languages) {
        return page(new Wish(id.whole(), PageWish.MAX_FIRST, after, languages)).chain(Downstream.thenOf(page -> {
            Optional<DecisionView> found = page.items().stream()
                    .filter(decision -> decision.id().equals(id.part()))
                    .findFirst();
            return found.isPresent() ? Uni.createFrom().item(found.get()) : findLater(id, page.next(), languages);
        }));
    }

    private Uni<DecisionView> findLater(IdWithin id, @Nullable String next, List<String> languages) {
        return next == null
                ? Uni.createFrom().failure(() -> new Refusal.NotFound(ONE).asException())
                : find(id, next, languages);
    }

    private Uni<ServicePage<DecisionView>> page(Wish wish) {
        return downstream.read(
                Service.ENROLMENT,
                "enrolment with this id",
                () -> client.decisions(
                                wish.enrolment(), wish.limit(), wish.after(), AcceptLanguage.header(wish.languages()))
                        .map(page -> page.identified(DecisionView::id)));
    }

    private record Wish(UUID enrolment, int limit, @Nullable String after, List<String> languages) {}
}
