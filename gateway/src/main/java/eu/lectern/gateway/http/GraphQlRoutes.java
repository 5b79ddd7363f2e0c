package eu.lectern.gateway.http;

import eu.lectern.gateway.engine.CodedError;
import eu.lectern.gateway.limits.QueryLimits;
import eu.lectern.gateway.refusal.ErrorCode;
import eu.lectern.gateway.refusal.Refusal;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Puts our own answers in front of those that the framework would give at {@code /graphql}. Upgrades to a WebSocket, which
 * have the same address, are taken before.
 */
@Singleton
final class GraphQlRoutes {

    private static final Logger LOG = Logger.getLogger(GraphQlRoutes.class);
    private static final String PATH = "/graphql";

    /** After authentication, whose orders are below 0, and before SmallRye's own handler. */
    private static final int BEFORE_SMALLRYE = 1;

    /** After CORS. */
    private static final int BEFORE_AUTHENTICATION = -250;

    private static final int TOO_LARGE = 413;
    private static final int UNAUTHORIZED = 401;
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;

    private final GraphQlEndpoint endpoint;
    private final GraphQlResponse responses;
    private final long maxBodyBytes;

    GraphQlRoutes(GraphQlEndpoint endpoint, GraphQlResponse responses, QueryLimits limits) {
        this.endpoint = endpoint;
        this.responses = responses;
        this.maxBodyBytes = limits.maxBodySize().asLongValue();
    }

    void add(@Observes Router router) {
        router.route(PATH).order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.post(PATH).order(BEFORE_AUTHENTICATION).handler(this::requireModestBody);
        router.post(PATH)
                .order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(maxBodyBytes))
                .handler(endpoint);
        router.get(PATH).order(BEFORE_SMALLRYE).handler(endpoint);
        router.head(PATH).order(BEFORE_SMALLRYE).handler(endpoint);
        router.route(PATH).order(BEFORE_SMALLRYE).handler(this::otherMethod);
    }

    private void otherMethod(RoutingContext request) {
        request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
        if (request.request().method().equals(HttpMethod.OPTIONS)) {
            request.response().setStatusCode(204).end();
        } else {
            responses.send(
                    request,
                    accepted(request),
                    405,
                    CodedError.of(ErrorCode.INVALID, "Ask by POST, or by GET when nothing is changed."));
        }
    }

    /** A length that is told is refused before it is sent; another shows while it is read. */
    private void requireModestBody(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > maxBodyBytes) {
            request.request().resume(); // What comes is dropped.
            refuseBody(request, "The body has " + length + " bytes; " + maxBodyBytes + " are allowed.");
        } else {
            request.next();
        }
    }

    private void refuseBody(RoutingContext request, String message) {
        responses.send(request, accepted(request), TOO_LARGE, CodedError.of(ErrorCode.TOO_COMPLEX, message));
    }

    /** A token that is not valid is refused even where none would do: else a client would not notice that it has expired. */
    private void failed(RoutingContext request) {
        switch (request.failure()) {
            case AuthenticationFailedException badToken -> refuseToken(request);
            case OIDCException away -> refuse(request, UNAVAILABLE, new Refusal.Unavailable("the login"));
            // Quarkus stumbles over some texts that look like a token, such as "."
            case RuntimeException unreadableToken when failedToAuthenticate(request) -> refuseToken(request);
            case null -> endedByServer(request);
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

    /** Of its own accord, e.g. because of the size; the status says enough. */
    private void endedByServer(RoutingContext request) {
        if (request.statusCode() == TOO_LARGE) {
            refuseBody(request, "The body has more than the " + maxBodyBytes + " bytes that are allowed.");
        } else {
            responses.send(
                    request,
                    accepted(request),
                    request.statusCode(),
                    CodedError.of(
                            ErrorCode.INVALID, "The request is refused with the status " + request.statusCode() + "."));
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
