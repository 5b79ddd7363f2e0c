package eu.lectern.gateway.relay;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as the services give it.
 *
 * @param next the cursor of the page after it; null on the last
 * @param total how many the whole list has; null where it was not asked for
 */
public record ServicePage<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    public ServicePage {
        items = List.copyOf(items);
    }

    /** The same page; fails when an item has no id, because then the answer makes no sense. */
    public ServicePage<T> identified(Function<T, UUID> id) {
        items.forEach(item -> Identified.by(id, item));
        return this;
    }
}
