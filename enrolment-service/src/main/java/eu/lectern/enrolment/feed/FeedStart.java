package eu.lectern.enrolment.feed;

import eu.lectern.kit.paging.Cursor;
import eu.lectern.kit.problem.StandardRefusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in the feed a reader begins. */
sealed interface FeedStart {

    /** With the oldest that is kept. */
    record Oldest() implements FeedStart {}

    /** With what comes from now on. */
    record Latest() implements FeedStart {}

    /**
     * Where the reader was.
     *
     * @param position 0 or more
     */
    record After(long position) implements FeedStart {}

    /** Stands for {@link Oldest} in the place of a cursor; none begins so. */
    String OLDEST = "oldest";

    /** Stands for {@link Latest}. */
    String LATEST = "latest";

    /** More digits than any position has. */
    int TOO_LONG = 19;

    /**
     * Reads the parameter {@code after}.
     *
     * @throws eu.lectern.kit.problem.RefusedException when it is no cursor
     */
    static FeedStart parse(@Nullable String after) {
        return switch (after) {
            case null -> new Oldest();
            case OLDEST -> new Oldest();
            case LATEST -> new Latest();
            default -> new After(position(after));
        };
    }

    /**
     * The position in a cursor of the feed.
     *
     * @throws eu.lectern.kit.problem.RefusedException when it is none
     */
    static long position(String cursor) {
        Optional<String> inside = Cursor.decode(cursor);
        return inside.filter(FeedStart::isPosition)
                .map(Long::parseLong)
                .orElseThrow(() -> StandardRefusal.invalid(
                                "after",
                                "is not a cursor of this feed; send a `next` as it came, `" + OLDEST + "` or `" + LATEST
                                        + "`")
                        .asException());
    }

    static String cursor(long position) {
        return Cursor.encode(Long.toString(position));
    }

    private static boolean isPosition(String text) {
        return !text.isEmpty() && text.length() < TOO_LONG && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
