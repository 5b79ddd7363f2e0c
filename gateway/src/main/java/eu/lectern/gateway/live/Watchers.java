package eu.lectern.gateway.live;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Who wants to know of which enrolment, on this gateway. */
@Singleton
final class Watchers {

    private final ConcurrentMap<UUID, Set<Watcher>> byEnrolment = new ConcurrentHashMap<>();

    void add(UUID enrolment, Watcher watcher) {
        byEnrolment.compute(enrolment, (id, present) -> {
            Set<Watcher> watchers = present == null ? ConcurrentHashMap.newKeySet() : present;
            watchers.add(watcher);
            return watchers;
        });
    }

    void remove(UUID enrolment, Watcher watcher) {
        byEnrolment.computeIfPresent(enrolment, (id, watchers) -> {
            watchers.remove(watcher);
            return watchers.isEmpty() ? null : watchers;
        });
    }

    /** Whether anybody wants to know of it. */
    boolean areThere(UUID enrolment) {
        return byEnrolment.containsKey(enrolment);
    }

    /** Its progress has this version, or a higher one. */
    void announce(UUID enrolment, long version) {
        byEnrolment.getOrDefault(enrolment, Set.of()).forEach(watcher -> watcher.announced(version));
    }

    /** Announcements of this enrolment may have been missed. */
    void recheck(UUID enrolment) {
        byEnrolment.getOrDefault(enrolment, Set.of()).forEach(Watcher::recheck);
    }

    /** Announcements of any enrolment may have been missed. */
    void recheckAll() {
        byEnrolment.values().forEach(watchers -> watchers.forEach(Watcher::recheck));
    }

    /** How many there are. */
    int count() {
        return byEnrolment.values().stream().mapToInt(Collection::size).sum();
    }
}
