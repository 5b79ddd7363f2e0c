package eu.lectern.gateway.downstream;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Loads what a service gives one at a time: within one operation once for each key, however many fields ask for it.
 *
 * @param <K> whatever the answer depends on, with an equality of its own, e.g. a record
 */
public final class SingleLoads<K, V> {

    private final Function<K, Uni<V>> load;
    private final Supplier<OperationMemory> memory;

    /**
     * One for each kind of thing, for the whole application.
     *
     * @param load fails with refusals only
     */
    public SingleLoads(Function<K, Uni<V>> load) {
        this(load, OperationMemory::current);
    }

    SingleLoads(Function<K, Uni<V>> load, Supplier<OperationMemory> memory) {
        this.load = load;
        this.memory = memory;
    }

    /** The answer for one key. To be subscribed to where a resolver is called. */
    public Uni<V> get(K key) {
        return Uni.createFrom()
                .deferred(() -> asked().computeIfAbsent(
                                key, unasked -> load.apply(unasked).memoize().indefinitely()));
    }

    private ConcurrentMap<K, Uni<V>> asked() {
        return memory.get().of(this, ConcurrentHashMap::new);
    }
}
