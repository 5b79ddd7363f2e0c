package eu.lectern.enrolment.completion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * All that is known of one enrolment's results and submissions. Sets merge by result, the higher revision wins, and
 * submissions never change; so merging is commutative, associative and idempotent, and duplicates, reordering and replays
 * change nothing.
 *
 * @param latest result id to its latest known revision
 * @param submissions by id
 */
public record EvidenceSet(Map<UUID, Evidence> latest, Map<UUID, Submission> submissions) {

    public static final EvidenceSet EMPTY = new EvidenceSet(Map.of(), Map.of());

    public EvidenceSet {
        latest = Map.copyOf(latest);
        submissions = Map.copyOf(submissions);
    }

    /** In any order; several revisions of one result may be among them. */
    public static EvidenceSet of(Collection<Evidence> evidence, Collection<Submission> submissions) {
        Map<UUID, Evidence> latest = new HashMap<>();
        evidence.forEach(item -> latest.merge(item.result(), item, Evidence::orLater));
        Map<UUID, Submission> byId = new HashMap<>();
        submissions.forEach(item -> byId.put(item.id(), item));
        return new EvidenceSet(latest, byId);
    }

    public EvidenceSet merge(EvidenceSet other) {
        Map<UUID, Evidence> merged = new HashMap<>(latest);
        other.latest.forEach((result, item) -> merged.merge(result, item, Evidence::orLater));
        Map<UUID, Submission> all = new HashMap<>(submissions);
        all.putAll(other.submissions);
        return new EvidenceSet(merged, all);
    }
}
