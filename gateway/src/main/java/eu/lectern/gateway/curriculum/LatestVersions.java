package eu.lectern.gateway.curriculum;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Which version of each curriculum is the latest, as it was last heard. */
final class LatestVersions {

    private final Duration freshFor;
    private final AtomicReference<@Nullable Heard> heard = new AtomicReference<>();

    /**
     * Nothing is heard yet.
     *
     * @param freshFor how long an answer holds before it is worth asking again
     */
    LatestVersions(Duration freshFor) {
        this.freshFor = freshFor;
    }

    /** What was heard, if that was lately. */
    Optional<List<VersionId>> fresh() {
        Heard last = heard.get();
        return last != null && System.nanoTime() - last.atNanos() < freshFor.toNanos()
                ? Optional.of(last.versions())
                : Optional.empty();
    }

    void learn(List<VersionId> versions) {
        heard.set(new Heard(List.copyOf(versions), System.nanoTime()));
    }

    /** What was heard however long ago, and from now on counted as fresh, so that nobody waits for an outage twice. */
    Optional<List<VersionId>> keepForNow() {
        return Optional.ofNullable(
                        heard.updateAndGet(last -> last == null ? null : new Heard(last.versions(), System.nanoTime())))
                .map(Heard::versions);
    }

    private record Heard(List<VersionId> versions, long atNanos) {}
}
