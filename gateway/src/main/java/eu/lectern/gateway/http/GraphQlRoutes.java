package eu.lectern.gateway.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.engine.CodedError;
import eu.lectern.gateway.refusal.ErrorCode;
import eu.lectern.gateway.refusal.Refusal;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts our own answers in front of those that the framework would give at {@code /graphql}. */
@Singleton
final class GraphQlRoutes {

    private static final Logger LOG = Logger.getLogger(GraphQlRoutes.class);
    private static final String PATH = "/graphql";

    /** After authentication, whose orders are below 0, and before SmallRye's own handler. */
    private static final int BEFORE_SMALLRYE = 1;

    private static final int UNAUTHORIZED = 401;
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;

    private final GraphQlEndpoint endpoint;
    private final GraphQlResponse responses;
    private final long maxBodyBytes;

    GraphQlRoutes(
            CurrentIdentityAssociation identity,
            CurrentVertxRequest current,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.endpoint = new GraphQlEndpoint(identity, current, mapper);
        this.responses = new GraphQlResponse(mapper);
        this.maxBodyBytes = maxBody.asLongValue();
    }

    void add(@Observes Router router) {
        router.route(PATH).order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.post(PATH)
                .order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(maxBodyBytes))
                .handler(endpoint);
    }

    /** A token that is not valid is refused even where none would do: else a client would not notice that it has expired. */
    private void failed(RoutingContext request) {
        switch (request.failure()) {
            case AuthenticationFailedException badToken -> refuseToken(request);
            case OIDCException away -> refuse(request, UNAVAILABLE, new Refusal.Unavailable("the login"));
            // Quarkus stumbles over some texts that look like a token, such as "."
            case RuntimeException unreadableToken when failedToAuthenticate(request) -> refuseToken(request);
            case null ->
                // The server itself ended it, e.g. because of its size; 413 and the like say enough.
                responses.send(
                        request,
                        accepted(request),
                        request.statusCode(),
                        CodedError.of(
                                ErrorCode.INVALID,
                                "The request is refused with the status " + request.statusCode() + "."));
            default -> {
                LOG.error("A request failed", request.failure());
                responses.send(
                        request,
                        accepted(request),
                        INTERNAL,
                        CodedError.of(ErrorCode.INTERNAL, "Something went wrong on our side."));
            }
        }
    }

    private static boolean failedToAuthenticate(RoutingContext request) {
        return request.user() == null && request.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private void refuseToken(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        refuse(request, UNAUTHORIZED, new Refusal.Unauthenticated());
    }

    private void refuse(RoutingContext request, int status, Refusal refusal) {
        responses.send(request, accepted(request), status, CodedError.of(refusal.code(), refusal.message()));
    }

    private static ResponseType accepted(RoutingContext request) {
        return ResponseType.accepted(request.parsedHeaders().accept()).orElse(ResponseType.JSON);
    }
}
