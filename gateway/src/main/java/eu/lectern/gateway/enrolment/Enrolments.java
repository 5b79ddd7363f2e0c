package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.relay.PageWish;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Enrolments and their progress, as enrolment-service shows them to the caller. */
@ApplicationScoped
public class Enrolments {

    private final EnrolmentClient client;
    private final Downstream downstream;

    Enrolments(@RestClient EnrolmentClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** One enrolment; fails with NOT_FOUND also when it is not for this caller to know of. */
    public Uni<EnrolmentNode> find(UUID id, List<String> languages) {
        return downstream.read(
                Service.ENROLMENT,
                "enrolment with this id",
                () -> client.enrolment(id).map(view -> new EnrolmentNode(view, languages)));
    }

    Uni<Progress> progressOf(EnrolmentNode enrolment) {
        return downstream.read(
                Service.ENROLMENT,
                "progress of this enrolment",
                () -> client.progress(enrolment.uuid())
                        .map(view -> Progress.of(view, enrolment.pinnedTo(), enrolment.languages())));
    }

    /** A page of those that the caller may see. A page that resumes in the middle of one of the service's may be shorter. */
    Uni<Slice<EnrolmentNode>> list(EnrolmentFilter filter, PageWish wish, List<String> languages) {
        ListPosition start = wish.after()
                .map(after -> ListPosition.parse(after).orElseThrow(PageWish::badCursor))
                .orElse(ListPosition.START);
        int limit = start.seen() == null ? wish.first() : PageWish.MAX_FIRST;
        return downstream.read(
                Service.ENROLMENT,
                "enrolments",
                () -> client.enrolments(filter.status(), filter.programme(), filter.learner(), limit, start.page())
                        .map(page -> slice(page, start, wish, languages)));
    }

    private static Slice<EnrolmentNode> slice(
            EnrolmentClient.Page page, ListPosition start, PageWish wish, List<String> languages) {
        List<EnrolmentView> unseen = after(page.items(), start.seen());
        List<EnrolmentView> wished = unseen.subList(0, Math.min(wish.first(), unseen.size()));
        boolean wholePage = wished.size() == unseen.size();
        List<Slice.Item<EnrolmentNode>> items = IntStream.range(0, wished.size())
                .mapToObj(index -> {
                    boolean endsPage = wholePage && index == wished.size() - 1 && page.next() != null;
                    UUID id = wished.get(index).id();
                    ListPosition place =
                            endsPage ? new ListPosition(page.next(), null) : new ListPosition(start.page(), id);
                    return new Slice.Item<>(place.cursor(), new EnrolmentNode(wished.get(index), languages));
                })
                .toList();
        return new Slice<>(
                items, !wholePage || page.next() != null, wish.after().isPresent(), null);
    }

    private static List<EnrolmentView> after(List<EnrolmentView> items, @Nullable UUID seen) {
        if (seen == null) {
            return items;
        }
        int index = items.stream().map(EnrolmentView::id).toList().indexOf(Objects.requireNonNull(seen));
        if (index < 0) {
            throw PageWish.badCursor();
        }
        return items.subList(index + 1, items.size());
    }
}
