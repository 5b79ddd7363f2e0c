package eu.lectern.gateway.relay;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a connection, found in a list that a service gives by pages: it gives one cursor a page, where a connection
 * wants one an edge. A page that resumes in the middle of one of the service's may be shorter than wished.
 *
 * @param wish what the client wishes
 * @param start where that begins in the service's list
 */
public record ServiceList(PageWish wish, ListPosition start) {

    /** The services' ids rise with time, and so do their lists; as text they compare as they do as numbers. */
    private static final Comparator<UUID> BY_TIME = Comparator.comparing(UUID::toString);

    /**
     * Reads where the page begins.
     *
     * @throws eu.lectern.gateway.refusal.RefusedException when the cursor is none of such a list
     */
    public static ServiceList of(PageWish wish) {
        return new ServiceList(
                wish,
                wish.after()
                        .map(after -> ListPosition.parse(after).orElseThrow(PageWish::badCursor))
                        .orElse(ListPosition.START));
    }

    /** How many are to be asked of the service: {@code limit}. */
    public int limit() {
        return start.seen() == null ? wish.first() : PageWish.MAX_FIRST;
    }

    /** The service's cursor of the page to be asked for: {@code after}; null for the first page. */
    public @Nullable String after() {
        return start.page();
    }

    /**
     * The wished page.
     *
     * @param page what the service answered to {@link #limit} and {@link #after}
     * @param id of an item: its place in the list, which goes by ids
     * @param node an item as the client sees it
     */
    public <T, N> Slice<N> slice(ServicePage<T> page, Function<T, UUID> id, Function<T, N> node) {
        List<T> unseen = unseen(page.items(), id);
        List<T> wished = unseen.subList(0, Math.min(wish.first(), unseen.size()));
        boolean endsPage = wished.size() == unseen.size();
        List<Slice.Item<N>> items = IntStream.range(0, wished.size())
                .mapToObj(index -> {
                    boolean last = endsPage && index == wished.size() - 1;
                    T item = wished.get(index);
                    return new Slice.Item<>(
                            place(page.next(), last, id.apply(item)).cursor(), node.apply(item));
                })
                .toList();
        return new Slice<>(items, !endsPage || page.next() != null, wish.after().isPresent(), total(page));
    }

    private ListPosition place(@Nullable String next, boolean last, UUID id) {
        return last && next != null ? new ListPosition(next, null) : new ListPosition(start.page(), id);
    }

    /** A list may have lost the item that was seen last, e.g. because it does not pass the filter any more. */
    private <T> List<T> unseen(List<T> items, Function<T, UUID> id) {
        UUID seen = start.seen();
        return seen == null
                ? items
                : items.stream()
                        .filter(item -> BY_TIME.compare(id.apply(item), seen) > 0)
                        .toList();
    }

    /** A list that came as a whole need not be counted by the service. */
    private @Nullable Integer total(ServicePage<?> page) {
        if (page.total() != null) {
            return Math.toIntExact(page.total());
        }
        return start.page() == null && page.next() == null ? page.items().size() : null;
    }
}
