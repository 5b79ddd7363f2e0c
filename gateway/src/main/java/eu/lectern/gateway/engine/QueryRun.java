package eu.lectern.gateway.engine;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One request on its way through the engine, as the transport and the engine's instrumentation both see it. */
public final class QueryRun {

    private static final String KEY = QueryRun.class.getName();

    private final boolean readOnly;
    private final BooleanSupplier over;
    private volatile boolean refusedToWrite;

    /**
     * A request.
     *
     * @param readOnly whether it may only ask, as a GET of HTTP
     * @param over tells whether nobody waits for its answer any more
     */
    public QueryRun(boolean readOnly, BooleanSupplier over) {
        this.readOnly = readOnly;
        this.over = over;
    }

    /** Goes along with the request. */
    public void travelIn(Map<String, Object> context) {
        context.put(KEY, this);
    }

    /** That of an execution; one that may do everything where the transport has given none. */
    static QueryRun of(GraphQLContext context) {
        QueryRun run = context.get(KEY);
        return run == null ? new QueryRun(false, () -> false) : run;
    }

    boolean isOver() {
        return over.getAsBoolean();
    }

    boolean mayWrite() {
        return !readOnly;
    }

    void refuseToWrite() {
        refusedToWrite = true;
    }

    /** Whether it was refused because it would change something and may not. */
    public boolean wasRefusedToWrite() {
        return refusedToWrite;
    }
}
