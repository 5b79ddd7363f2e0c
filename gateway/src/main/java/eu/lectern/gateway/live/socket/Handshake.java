package eu.lectern.gateway.live.socket;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Takes every upgrade at {@code /graphql} to a WebSocket, so that the framework's own handler, which knows no limits, meets
 * none. By then the framework has looked at the origin, as CORS is configured, and at a token in a header.
 */
@Singleton
final class Handshake {

    static final String SUBPROTOCOL = "graphql-transport-ws";

    private static final Logger LOG = Logger.getLogger(Handshake.class);
    private static final String PATH = "/graphql";
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final int UNAVAILABLE = 503;
    private static final int BAD_REQUEST = 400;

    /** After authentication (-200), and before SmallRye's own handler (-99). */
    private static final int BEFORE_SMALLRYE = -100;

    private final SocketServices services;

    Handshake(SocketServices services) {
        this.services = services;
    }

    void add(@Observes Router router) {
        router.route(PATH).order(BEFORE_SMALLRYE).handler(this::upgrade);
    }

    private void upgrade(RoutingContext request) {
        if (!request.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            request.next();
        } else if (!services.sockets().haveRoom()) {
            request.response()
                    .setStatusCode(UNAVAILABLE)
                    .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .end();
        } else {
            open(request);
        }
    }

    private void open(RoutingContext request) {
        SocketRequest.mark(request);
        request.request()
                .toWebSocket()
                .onSuccess(socket -> {
                    CountedRequest.isAnswered(request.request());
                    new OpenSocket(socket, request, services).open();
                })
                .onFailure(failure -> {
                    LOG.debug("An upgrade failed", failure);
                    if (!request.response().ended()) {
                        request.response().setStatusCode(BAD_REQUEST).end();
                    }
                });
    }
}
