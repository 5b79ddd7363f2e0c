package eu.lectern.kit.paging;

import eu.lectern.kit.id.Ids;
import eu.lectern.kit.problem.StandardRefusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wished.
 *
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param after the position after which the page begins; empty for the first page
 */
public record PageRequest(int limit, Optional<String> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * Reads the two query parameters. They come as text, because a number that cannot be read is the client's mistake in a
     * field, where the framework would answer 404.
     *
     * @throws eu.lectern.kit.problem.RefusedException when one is wrong, naming it
     */
    public static PageRequest of(@Nullable String limit, @Nullable String after) {
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : readLimit(limit),
                Optional.ofNullable(after).map(cursor -> Cursor.decode(cursor).orElseThrow(PageRequest::badCursor)));
    }

    /** The position as an id. */
    public Optional<UUID> afterId() {
        return after.map(position -> Ids.parse(position).orElseThrow(PageRequest::badCursor));
    }

    /**
     * The position in its own type.
     *
     * @param read throws {@link IllegalArgumentException} for what it cannot read
     */
    public <T> Optional<T> after(Function<String, T> read) {
        try {
            return after.map(read);
        } catch (IllegalArgumentException notOurs) {
            throw badCursor();
        }
    }

    /** One more than the limit, which tells whether there is a next page; see {@link Page#cut}. */
    public int rowsToFetch() {
        return limit + 1;
    }

    private static int readLimit(String limit) {
        try {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // The same answer as for a number out of bounds.
        }
        throw StandardRefusal.invalid("limit", "must be a whole number from 1 to " + MAX_LIMIT)
                .asException();
    }

    private static eu.lectern.kit.problem.RefusedException badCursor() {
        return StandardRefusal.invalid("after", "is not a cursor of this list; send a `next` as it came")
                .asException();
    }
}
