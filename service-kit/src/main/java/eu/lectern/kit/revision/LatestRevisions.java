package eu.lectern.kit.revision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The merge by revision within a batch, before {@link RevisionedUpsert} merges it with what is stored. */
public final class LatestRevisions {

    private LatestRevisions() {}

    /** The highest revision of each; the order is that of first appearance. */
    public static <T extends Revisioned> List<T> of(Collection<T> batch) {
        Map<Object, T> latest = new LinkedHashMap<>();
        for (T candidate : batch) {
            latest.merge(
                    candidate.identity(), candidate, (held, next) -> next.revision() > held.revision() ? next : held);
        }
        return List.copyOf(latest.values());
    }
}
