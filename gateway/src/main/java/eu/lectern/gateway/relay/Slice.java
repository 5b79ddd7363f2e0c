package eu.lectern.gateway.relay;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, with a cursor for each item.
 *
 * @param total how many the whole list has; null where that is not known
 */
public record Slice<T>(
        List<Item<T>> items,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Integer total) {

    public Slice {
        items = List.copyOf(items);
    }

    /** One item and its cursor. */
    public record Item<T>(String cursor, T value) {}

    /**
     * The wished page of a list that is in memory as a whole.
     *
     * @param position names an item, uniquely within the list; the cursor carries it, so it outlives insertions
     * @throws eu.lectern.gateway.refusal.RefusedException when the cursor names no item of this list
     */
    public static <T> Slice<T> of(List<T> all, PageWish wish, Function<T, String> position) {
        int start = wish.after().map(last -> startAfter(last, all, position)).orElse(0);
        int end = Math.min(all.size(), start + wish.first());
        List<Item<T>> items = all.subList(start, end).stream()
                .map(item -> new Item<>(Cursor.encode(position.apply(item)), item))
                .toList();
        return new Slice<>(items, end < all.size(), start > 0, all.size());
    }

    /** The values without their cursors. */
    public List<T> values() {
        return items.stream().map(Item::value).toList();
    }

    /** What {@code pageInfo} says. */
    public PageInfo pageInfo() {
        return new PageInfo(
                hasNext,
                hasPrevious,
                items.isEmpty() ? null : items.getFirst().cursor(),
                items.isEmpty() ? null : items.getLast().cursor());
    }

    private static <T> int startAfter(String last, List<T> all, Function<T, String> position) {
        return 1
                + IntStream.range(0, all.size())
                        .filter(index -> position.apply(all.get(index)).equals(last))
                        .findFirst()
                        .orElseThrow(PageWish::badCursor);
    }
}
