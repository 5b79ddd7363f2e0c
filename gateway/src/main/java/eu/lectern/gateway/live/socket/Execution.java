package eu.lectern.gateway.live.socket;

import eu.lectern.gateway.engine.QueryRun;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs operations in the engine that also answers over HTTP, each with a request scope of its own. */
@Singleton
final class Execution {

    private final ExecutionService engine;
    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest requests;
    private final Ending endings;
    private final ManagedContext scopes = Arc.container().requestContext();

    Execution(
            ExecutionService engine,
            CurrentIdentityAssociation identities,
            CurrentVertxRequest requests,
            Ending endings) {
        this.engine = engine;
        this.identities = identities;
        this.requests = requests;
        this.endings = endings;
    }

    /**
     * Begins an operation; to be called on a Vert.x context of its own.
     *
     * @return to be ended with {@link #end} when nothing more is expected of it
     */
    BegunOperation begin(
            JsonObject request,
            QueryRun run,
            SecurityIdentity identity,
            RoutingContext upgrade,
            ExecutionResponseWriter writer) {
        ContextState scope = scopes.activate();
        // SmallRye would go on with what an operation before this one left on the thread.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        try {
            identities.setIdentity(identity);
            requests.setCurrent(upgrade);
            BegunOperation begun = new BegunOperation(scope, endings.own());
            Map<String, Object> context = context(upgrade, scope);
            run.travelIn(context);
            engine.executeAsync(request, context, writer);
            return begun;
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            scopes.deactivate();
        }
    }

    void end(BegunOperation operation) {
        scopes.destroy(operation.scope());
    }

    /** What SmallRye's resolvers look for. */
    private static Map<String, Object> context(RoutingContext upgrade, ContextState scope) {
        Map<String, Object> context = new ConcurrentHashMap<>();
        context.put("runBlocking", false);
        context.put("httpHeaders", headers(upgrade.request().headers()));
        context.put("state", scope);
        return context;
    }

    private static Map<String, List<String>> headers(MultiMap headers) {
        return headers.names().stream().distinct().collect(Collectors.toMap(Function.identity(), headers::getAll));
    }
}
