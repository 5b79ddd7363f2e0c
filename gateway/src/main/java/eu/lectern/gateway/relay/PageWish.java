package eu.lectern.gateway.relay;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a connection is wished.
 *
 * @param first 1 to {@value #MAX_FIRST}
 * @param after the position after which the page begins; empty for the first page
 */
public record PageWish(int first, Optional<String> after) {

    public static final int DEFAULT_FIRST = 50;
    public static final int MAX_FIRST = 200;

    /** The description of the argument {@code first}. */
    public static final String FIRST = "How many at most, 1 to " + MAX_FIRST + "; " + DEFAULT_FIRST + " when left out.";

    /** The description of the argument {@code after}. */
    public static final String AFTER = "The cursor after which the page begins: an `endCursor` or an edge's `cursor`.";

    /**
     * Reads the two arguments.
     *
     * @throws RefusedException when one is wrong, naming it
     */
    public static PageWish of(@Nullable Integer first, @Nullable String after) {
        int wished = first == null ? DEFAULT_FIRST : first;
        if (wished < 1 || wished > MAX_FIRST) {
            throw Refusal.invalid("first", "must be from 1 to " + MAX_FIRST).asException();
        }
        return new PageWish(
                wished,
                Optional.ofNullable(after).map(cursor -> Cursor.decode(cursor).orElseThrow(PageWish::badCursor)));
    }

    /** For a position that this list does not know. */
    public static RefusedException badCursor() {
        return Refusal.invalid("after", "is not a cursor of this list; send a cursor as it came")
                .asException();
    }
}
