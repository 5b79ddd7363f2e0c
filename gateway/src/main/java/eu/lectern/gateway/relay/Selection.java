package eu.lectern.gateway.relay;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;

/** What the client has selected below the field whose resolver is being called. */
public final class Selection {

    private Selection() {}

    /** Whether the field itself stands among it, e.g. {@code totalCount}; to be asked where the resolver is called. */
    public static boolean has(String field) {
        SmallRyeContext context = SmallRyeContextManager.getCurrentSmallRyeContext();
        DataFetchingEnvironment current = context == null ? null : context.getDataFetchingEnvironment();
        return current != null && current.getSelectionSet().contains(field);
    }
}
