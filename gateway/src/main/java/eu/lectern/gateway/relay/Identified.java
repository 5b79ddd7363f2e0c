package eu.lectern.gateway.relay;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** What a service gives is told apart by its id; an answer without one is none. */
public final class Identified {

    private Identified() {}

    /**
     * The same item.
     *
     * @throws NullPointerException when it has no id, whatever its type promises: JSON may lack anything
     */
    public static <T> T by(Function<T, UUID> id, T item) {
        Objects.requireNonNull(id.apply(item), "an item without its id");
        return item;
    }
}
