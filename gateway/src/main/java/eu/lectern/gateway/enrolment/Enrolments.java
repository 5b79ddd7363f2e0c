package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.gateway.downstream.BatchedLoads;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.downstream.SingleLoads;
import eu.lectern.gateway.language.AcceptLanguage;
import eu.lectern.gateway.relay.Identified;
import eu.lectern.gateway.relay.PageWish;
import eu.lectern.gateway.relay.ServiceList;
import eu.lectern.gateway.relay.ServicePage;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Enrolments and what belongs to them, as enrolment-service shows them to the caller. Within one operation nothing is read
 * twice, and the progress of up to {@value BatchedLoads#MOST_AT_ONCE} enrolments is one call.
 */
@ApplicationScoped
public class Enrolments {

    private static final String ONE = "enrolment with this id";

    private final EnrolmentClient client;
    private final Downstream downstream;
    private final SingleLoads<UUID, EnrolmentView> views = new SingleLoads<>(this::view);
    private final SingleLoads<Listed, ServicePage<EnrolmentView>> pages = new SingleLoads<>(this::page);
    private final SingleLoads<UUID, EnrolmentClient.Choice> choices = new SingleLoads<>(this::choice);
    private final SingleLoads<InLanguages, Explanation> explanations = new SingleLoads<>(this::explanation);
    private final BatchedLoads<UUID, ProgressView> progress =
            new BatchedLoads<>("progress of this enrolment", any -> Service.ENROLMENT, this::progressOfMany);

    Enrolments(@RestClient EnrolmentClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** One enrolment; fails with NOT_FOUND also when it is not for this caller to know of. */
    public Uni<EnrolmentNode> find(UUID id, List<String> languages) {
        return views.get(id).map(view -> new EnrolmentNode(view, languages));
    }

    Uni<Progress> progressOf(EnrolmentNode enrolment) {
        return progress.get(enrolment.uuid())
                .map(view -> Progress.of(view, enrolment.pinnedTo(), enrolment.languages()));
    }

    Uni<ScenarioChoice> scenariosOf(UUID enrolment) {
        return choices.get(enrolment).map(ScenarioChoice::of);
    }

    Uni<Explanation> explanationOf(EnrolmentNode enrolment) {
        return explanations.get(new InLanguages(enrolment.uuid(), enrolment.languages()));
    }

    /**
     * A page of those that the caller may see.
     *
     * @param counted whether the length of the whole list is wished
     */
    Uni<Slice<EnrolmentNode>> list(EnrolmentFilter filter, PageWish wish, boolean counted, List<String> languages) {
        ServiceList list = ServiceList.of(wish);
        return pages.get(new Listed(filter, list.limit(), list.after(), counted))
                .map(page -> list.slice(page, EnrolmentView::id, view -> new EnrolmentNode(view, languages)));
    }

    private Uni<ServicePage<EnrolmentView>> page(Listed wish) {
        EnrolmentFilter filter = wish.filter();
        return downstream.read(
                Service.ENROLMENT,
                "enrolments",
                () -> client.enrolments(
                                filter.status(),
                                filter.programme(),
                                filter.learner(),
                                wish.limit(),
                                wish.after(),
                                wish.counted() ? true : null)
                        .map(page -> page.identified(EnrolmentView::id)));
    }

    private Uni<EnrolmentView> view(UUID id) {
        return downstream.read(
                Service.ENROLMENT, ONE, () -> client.enrolment(id).map(view -> Identified.by(EnrolmentView::id, view)));
    }

    private Uni<EnrolmentClient.Choice> choice(UUID enrolment) {
        return downstream.read(Service.ENROLMENT, ONE, () -> client.scenarios(enrolment));
    }

    private Uni<Explanation> explanation(InLanguages wish) {
        return downstream.read(
                Service.ENROLMENT,
                ONE,
                () -> client.explanation(wish.enrolment(), AcceptLanguage.header(wish.languages()))
                        .map(Explanation::of));
    }

    private Uni<Map<UUID, ProgressView>> progressOfMany(List<UUID> enrolments) {
        return downstream.read(
                Service.ENROLMENT,
                "progress",
                () -> client.progress(enrolments)
                        .map(page -> page.items().stream()
                                .collect(Collectors.toMap(ProgressView::enrolment, Function.identity()))));
    }

    private record Listed(
            EnrolmentFilter filter, int limit, @Nullable String after, boolean counted) {}

    private record InLanguages(UUID enrolment, List<String> languages) {}
}
