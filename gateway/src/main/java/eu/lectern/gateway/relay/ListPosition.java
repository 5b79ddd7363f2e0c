package eu.lectern.gateway.relay;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the service's list, which gives one cursor a page where a connection wants one an edge.
 *
 * @param page the service's cursor after which the page begins; null for the first page
 * @param seen the last item of that page that was seen; null when none of it was
 */
record ListPosition(@Nullable String page, @Nullable UUID seen) {

    static final ListPosition START = new ListPosition(null, null);

    private static final char SEPARATOR = '|';

    String cursor() {
        return Cursor.encode((page == null ? "" : page) + SEPARATOR + (seen == null ? "" : seen));
    }

    /** Reads a decoded cursor; empty when it is none of ours. */
    static Optional<ListPosition> parse(String position) {
        int separator = position.lastIndexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        String page = separator == 0 ? null : position.substring(0, separator);
        String seen = position.substring(separator + 1);
        return seen.isEmpty()
                ? Optional.of(new ListPosition(page, null))
                : GlobalId.uuid(seen).map(id -> new ListPosition(page, id));
    }
}
