package eu.lectern.gateway.recognition;

import eu.lectern.contracts.enrolment.RecognitionView;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.downstream.SingleLoads;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.IdWithin;
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

/** Recognitions, as enrolment-service shows them to the caller. Within one operation nothing is read twice. */
@ApplicationScoped
class Recognitions implements NodeSource {

    private static final String ONE = "recognition with this id";
    private static final String ENROLMENT = "enrolment with this id";

    private final RecognitionClient client;
    private final Downstream downstream;
    private final SingleLoads<IdWithin, RecognitionView> views = new SingleLoads<>(this::view);
    private final SingleLoads<Wish, ServicePage<RecognitionView>> pages = new SingleLoads<>(this::page);

    Recognitions(@RestClient RecognitionClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** Those of an enrolment, oldest first, the withdrawn ones too. */
    Uni<Slice<RecognitionNode>> list(EnrolmentNode enrolment, PageWish wish) {
        ServiceList list = ServiceList.of(wish);
        return pages.get(new Wish(enrolment.uuid(), list.limit(), list.after()))
                .map(page -> list.slice(page, RecognitionView::id, view -> new RecognitionNode(view, enrolment)));
    }

    /** Recognises; a refusal that concerns the input names its fields. */
    Uni<RecognitionNode> recognise(RecogniseInput input) {
        return downstream.write(Service.ENROLMENT, ENROLMENT, () -> {
            UUID enrolment = GlobalId.uuid(NodeType.ENROLMENT, input.enrolment(), "enrolment");
            return client.recognise(enrolment, input.body()).map(view -> new RecognitionNode(view, null));
        });
    }

    /** Withdraws; doing it again changes nothing. */
    Uni<RecognitionNode> withdraw(WithdrawRecognitionInput input) {
        return downstream.write(Service.ENROLMENT, ONE, () -> {
            IdWithin id = idOf(input.recognition());
            return client.withdraw(id.whole(), id.part()).map(view -> new RecognitionNode(view, null));
        });
    }

    @Override
    public NodeType type() {
        return NodeType.RECOGNITION;
    }

    @Override
    public Uni<? extends Node> find(String raw, List<String> languages) {
        IdWithin id = IdWithin.parse(raw).orElseThrow(() -> new Refusal.NotFound(ONE).asException());
        return views.get(id).map(view -> new RecognitionNode(view, null));
    }

    private static IdWithin idOf(String recognition) {
        return GlobalId.decode(recognition)
                .filter(id -> id.type() == NodeType.RECOGNITION)
                .flatMap(id -> IdWithin.parse(id.raw()))
                .orElseThrow(() ->
                        Refusal.invalid("recognition", "names no Recognition").asException());
    }

    private Uni<RecognitionView> view(IdWithin id) {
        return downstream.read(
                Service.ENROLMENT,
                ONE,
                () -> client.recognition(id.whole(), id.part()).map(view -> Identified.by(RecognitionView::id, view)));
    }

    private Uni<ServicePage<RecognitionView>> page(Wish wish) {
        return downstream.read(
                Service.ENROLMENT,
                ENROLMENT,
                () -> client.recognitions(wish.enrolment(), wish.limit(), wish.after())
                        .map(page -> page.identified(RecognitionView::id)));
    }

    private record Wish(UUID enrolment, int limit, @Nullable String after) {}
}
