package eu.lectern.kit.lines;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.identity.RequestIdentity;
import eu.lectern.kit.problem.ProblemResponse;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.UnexpectedFailure;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Serves the {@link LineEndpoint}s, in front of JAX-RS, which would gather a body before it gives it to anyone. Therefore the
 * bound on bodies does not hold here, and need not: no more than a chunk is ever held.
 */
@Singleton
final class LineRoutes {

    private static final Logger LOG = Logger.getLogger(LineRoutes.class);

    /** After the authentication, which has 200; before the bound on bodies, which has 2. */
    private static final int PRIORITY = 50;

    private final Vertx vertx;
    private final LinesConfiguration configuration;
    private final RequestIdentity identities;
    private final ProblemResponse problems;
    private final ObjectMapper json;
    private final Map<String, LineEndpoint> endpoints;

    LineRoutes(
            Vertx vertx,
            LinesConfiguration configuration,
            RequestIdentity identities,
            ProblemResponse problems,
            ObjectMapper json,
            @All List<LineEndpoint> endpoints) {
        this.vertx = vertx;
        this.configuration = configuration;
        this.identities = identities;
        this.problems = problems;
        this.json = json;
        this.endpoints =
                endpoints.stream().collect(Collectors.toUnmodifiableMap(LineEndpoint::path, Function.identity()));
    }

    void register(@Observes Filters filters) {
        if (!endpoints.isEmpty()) {
            filters.register(this::handle, PRIORITY);
        }
    }

    private void handle(RoutingContext routing) {
        Optional<LineEndpoint> endpoint = endpoint(routing.request());
        if (endpoint.isEmpty()) {
            routing.next();
            return;
        }
        identities
                .require(routing, endpoint.get().roles())
                .subscribe()
                .with(known -> begin(routing, endpoint.get(), known), failed -> refuse(routing, failed));
    }

    private Optional<LineEndpoint> endpoint(HttpServerRequest request) {
        @Nullable String path = request.path();
        return HttpMethod.POST.equals(request.method()) && path != null && LineEndpoint.isLines(request)
                ? Optional.ofNullable(endpoints.get(path))
                : Optional.empty();
    }

    private void begin(RoutingContext routing, LineEndpoint endpoint, RequestIdentity.Known known) {
        ManagedContext beans = Arc.container().requestContext();
        if (!beans.isActive()) {
            beans.activate();
        }
        identities.associate(known);
        routing.addEndHandler(end -> beans.destroy(beans.getStateIfActive()));
        try {
            exchange(routing, endpoint, known);
        } catch (RuntimeException refused) {
            refuse(routing, refused);
        }
    }

    private void exchange(RoutingContext routing, LineEndpoint endpoint, RequestIdentity.Known known) {
        LineEndpoint.Answering answering =
                endpoint.open(known.caller(), routing.request().getHeader(IdempotencyKey.HEADER));
        LineSource source = new LineSource(routing.request(), configuration);
        LineSink sink = new LineSink(vertx, routing.response(), configuration.readerPatience());
        Context context = vertx.getOrCreateContext();
        if ("100-continue".equalsIgnoreCase(routing.request().getHeader("Expect"))) {
            routing.response().writeContinue();
        }
        sink.open();
        source.open();
        new LineExchange(
                        source,
                        sink,
                        answering,
                        json,
                        endpoint.path(),
                        known.tokenEnds(),
                        command -> context.runOnContext(now -> command.run()))
                .run()
                .subscribe()
                .with(done -> end(routing), failed -> breakOff(routing, failed));
    }

    private static void end(RoutingContext routing) {
        routing.response().end();
        ProblemResponse.letGo(routing);
    }

    private static void breakOff(RoutingContext routing, Throwable failed) {
        LOG.debugf("Lines to %s broke off: %s", routing.request().path(), failed.toString());
        routing.request().connection().close();
    }

    private void refuse(RoutingContext routing, Throwable failed) {
        if (failed instanceof RefusedException refused) {
            problems.sendAndClose(routing, refused.refusal());
        } else {
            problems.sendAndClose(
                    routing, UnexpectedFailure.problem(failed, routing.request().path()));
        }
    }
}
