package eu.lectern.gateway.downstream;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one GraphQL operation has asked for so far. It begins and ends with the operation, not with the connection: over a
 * WebSocket that stays open for hours, each operation has its own.
 */
final class OperationMemory {

    /** The one for which a later tick works, while it does. */
    private static final ThreadLocal<@Nullable OperationMemory> LATER = new ThreadLocal<>();

    private final ServiceCalls calls;
    private final ConcurrentMap<Object, Object> kept = new ConcurrentHashMap<>();

    OperationMemory() {
        this(new ServiceCalls());
    }

    private OperationMemory(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * That of the operation whose resolver is being called. It is to be asked for where the resolver is called; later in a
     * chain only {@link #during} knows it, and elsewhere each caller gets one of its own, which is forgotten with it.
     */
    static OperationMemory current() {
        OperationMemory later = LATER.get();
        return later == null ? ofTheField() : later;
    }

    private static OperationMemory ofTheField() {
        SmallRyeContext context = SmallRyeContextManager.getCurrentSmallRyeContext();
        DataFetchingEnvironment field = context == null ? null : context.getDataFetchingEnvironment();
        return field == null ? new OperationMemory() : of(field.getGraphQlContext());
    }

    private static OperationMemory of(GraphQLContext operation) {
        ServiceCalls calls = ServiceCalls.of(operation);
        return operation.computeIfAbsent(OperationMemory.class, absent -> new OperationMemory(calls));
    }

    /** Asks for something later, on behalf of this operation. */
    <T> T during(Supplier<T> later) {
        OperationMemory before = LATER.get();
        LATER.set(this);
        try {
            return later.get();
        } finally {
            LATER.set(before);
        }
    }

    /** What is kept under an owner, which is compared by identity in effect: owners do not define equality. */
    @SuppressWarnings("unchecked") // An owner always asks for the type that it has put in.
    <T> T of(Object owner, Supplier<T> first) {
        return (T) kept.computeIfAbsent(owner, absent -> first.get());
    }

    /** What it has asked of the services; that is not forgotten. */
    ServiceCalls calls() {
        return calls;
    }

    /** After a change: what was read before it may not hold any more. */
    void forget() {
        kept.clear();
    }
}
