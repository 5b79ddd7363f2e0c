package eu.lectern.kit.intake;

import eu.lectern.kit.event.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a feature does with events. */
@FunctionalInterface
public interface EventApplier<T> {

    /**
     * Applies a batch in one transaction, all of it or none. It may be called again with the same events, alone or in other
     * batches, and must then change nothing more.
     */
    Uni<Void> apply(List<ReceivedEvent<T>> batch);
}
