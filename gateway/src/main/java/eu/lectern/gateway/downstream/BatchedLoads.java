package eu.lectern.gateway.downstream;

import eu.lectern.gateway.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Loads by many keys at once what a service gives by many keys at once: whatever the fields of one operation ask for during
 * one tick of the event loop becomes one call for each {@value #MOST_AT_ONCE} keys, or however many the service takes. Within
 * the operation nothing is asked twice.
 *
 * <p>Keys are compared as a whole, and whatever an answer depends on belongs to the key, arguments included. So two fields
 * get the same answer only if they asked the same question.
 *
 * @param <K> with an equality of its own, e.g. a record
 */
public final class BatchedLoads<K, V> {

    /** What the services take at once. */
    public static final int MOST_AT_ONCE = 200;

    private final String what;
    private final Function<K, ?> arguments;
    private final ToIntFunction<K> atOnce;
    private final Function<List<K>, Uni<Map<K, V>>> load;
    private final Supplier<OperationMemory> memory;
    private final Supplier<Executor> laterTick;

    /**
     * One for each kind of thing, for the whole application.
     *
     * @param what for the refusal when a key has no answer, e.g. {@code enrolment with this id}
     * @param arguments those of a key that all keys of one call must share; with an equality of its own
     * @param load asks for 1 to {@value #MOST_AT_ONCE} different keys of equal arguments; it fails with refusals only
     */
    public BatchedLoads(String what, Function<K, ?> arguments, Function<List<K>, Uni<Map<K, V>>> load) {
        this(what, arguments, any -> MOST_AT_ONCE, load);
    }

    /**
     * One for each kind of thing of which the service takes fewer at once, depending on the arguments.
     *
     * @param atOnce how many keys with this one's arguments the service takes, at least 1
     */
    public BatchedLoads(
            String what, Function<K, ?> arguments, ToIntFunction<K> atOnce, Function<List<K>, Uni<Map<K, V>>> load) {
        this(what, arguments, atOnce, load, OperationMemory::current, CallersContext::laterTick);
    }

    BatchedLoads(
            String what,
            Function<K, ?> arguments,
            ToIntFunction<K> atOnce,
            Function<List<K>, Uni<Map<K, V>>> load,
            Supplier<OperationMemory> memory,
            Supplier<Executor> laterTick) {
        this.what = what;
        this.arguments = arguments;
        this.atOnce = atOnce;
        this.load = load;
        this.memory = memory;
        this.laterTick = laterTick;
    }

    /** The answer for one key; fails with NOT_FOUND when there is none. To be subscribed to where a resolver is called. */
    public Uni<V> get(K key) {
        return Uni.createFrom().deferred(() -> {
            OperationMemory operation = memory.get();
            return operation.of(this, () -> new Gathering(operation)).join(key);
        });
    }

    /** What one operation has asked for. */
    private final class Gathering {

        private final OperationMemory operation;
        private final Map<K, Uni<V>> asked = new HashMap<>();
        private final Map<Object, Call> open = new HashMap<>();

        Gathering(OperationMemory operation) {
            this.operation = operation;
        }

        synchronized Uni<V> join(K key) {
            return asked.computeIfAbsent(key, unasked -> callFor(unasked).with(unasked));
        }

        private Call callFor(K key) {
            return open.compute(
                    arguments.apply(key),
                    (same, call) -> call == null || call.isFull() ? new Call(same, atOnce.applyAsInt(key)) : call);
        }

        private synchronized List<K> close(Call call) {
            open.remove(call.arguments, call);
            return List.copyOf(call.keys);
        }

        private final class Call {

            private final Object arguments;
            private final int most;
            private final List<K> keys = new ArrayList<>();
            private final Uni<Map<K, V>> answer;

            Call(Object arguments, int most) {
                this.arguments = arguments;
                this.most = most;
                this.answer = Uni.createFrom()
                        .voidItem()
                        .emitOn(laterTick.get())
                        .chain(() -> operation.during(() -> load.apply(close(this))))
                        .memoize()
                        .indefinitely();
            }

            boolean isFull() {
                return keys.size() == most;
            }

            Uni<V> with(K key) {
                keys.add(key);
                return answer.map(values -> values.get(key))
                        .onItem()
                        .ifNull()
                        .failWith(() -> new Refusal.NotFound(what).asException());
            }
        }
    }
}
