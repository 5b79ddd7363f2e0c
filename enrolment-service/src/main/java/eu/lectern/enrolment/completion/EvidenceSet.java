package eu.lectern.enrolment.completion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that is known of one enrolment's results. Sets merge by result, the higher revision wins; so merging is commutative,
 * associative and idempotent, and duplicates, reordering and replays change nothing.
 *
 * @param latest result id to its latest known revision
 */
public record EvidenceSet(Map<UUID, Evidence> latest) {

    public static final EvidenceSet EMPTY = new EvidenceSet(Map.of());

    public EvidenceSet {
        latest = Map.copyOf(latest);
    }

    /** In any order; several revisions of one result may be among them. */
    public static EvidenceSet of(Collection<Evidence> evidence) {
        Map<UUID, Evidence> latest = new HashMap<>();
        evidence.forEach(item -> latest.merge(item.result(), item, Evidence::orLater));
        return new EvidenceSet(latest);
    }

    public EvidenceSet merge(EvidenceSet other) {
        Map<UUID, Evidence> merged = new HashMap<>(latest);
        other.latest.forEach((result, item) -> merged.merge(result, item, Evidence::orLater));
        return new EvidenceSet(merged);
    }

    Standing standing() {
        return Standing.of(List.copyOf(latest.values()));
    }
}
