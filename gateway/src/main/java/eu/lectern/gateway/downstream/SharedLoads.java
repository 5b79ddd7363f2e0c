package eu.lectern.gateway.downstream;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Loads what several requests may want at once: one load at a time for each key, which all share, and which goes on when one
 * of them has no more patience.
 */
public final class SharedLoads<K, V> {

    private final ConcurrentMap<K, Uni<V>> running = new ConcurrentHashMap<>();

    /** Joins the running load of this key, or starts it. */
    public Uni<V> join(K key, Function<K, Uni<V>> load) {
        return Uni.createFrom()
                .deferred(() -> running.computeIfAbsent(key, absent -> start(absent, load))
                        // It ends on the context of the request that started it.
                        .emitOn(CallersContext.laterTick()));
    }

    private Uni<V> start(K key, Function<K, Uni<V>> load) {
        return load.apply(key)
                .onTermination()
                .invoke(() -> running.remove(key))
                .memoize()
                .indefinitely();
    }
}
