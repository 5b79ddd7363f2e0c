package eu.lectern.gateway.live.socket;

import eu.lectern.gateway.refusal.Refusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether the operation in hand came over a socket: only there a subscription can be answered. */
@ApplicationScoped
public class SocketRequest {

    private static final String MARK = SocketRequest.class.getName();

    private final CurrentVertxRequest request;

    SocketRequest(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Goes on only over a socket.
     *
     * @throws eu.lectern.gateway.refusal.RefusedException over anything else
     */
    public void requireSocket() {
        RoutingContext current = request.getCurrent();
        if (current == null || current.get(MARK) == null) {
            throw Refusal.invalid(
                            "query",
                            "a subscription is answered over WebSocket only, sub-protocol " + Handshake.SUBPROTOCOL)
                    .asException();
        }
    }

    static void mark(RoutingContext upgrade) {
        upgrade.put(MARK, true);
    }
}
