package eu.lectern.kit.lines;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** The lines of the answer. Whoever does not read them is waited for, for a while, and then cut off. */
final class LineSink {

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final Duration patience;

    LineSink(Vertx vertx, HttpServerResponse response, Duration patience) {
        this.vertx = vertx;
        this.response = response;
        this.patience = patience;
    }

    void open() {
        response.setStatusCode(200).setChunked(true).putHeader("Content-Type", LineEndpoint.MEDIA_TYPE);
    }

    /** Done when there is room for more; fails when the client is gone or reads nothing for too long. */
    Uni<Void> write(Buffer lines) {
        if (response.closed()) {
            return Uni.createFrom().failure(new ClientGone());
        }
        response.write(lines);
        return response.writeQueueFull() ? drained() : Uni.createFrom().voidItem();
    }

    private Uni<Void> drained() {
        return Uni.createFrom().emitter(emitter -> {
            long timer = vertx.setTimer(
                    patience.toMillis(), late -> emitter.fail(new TimeoutException("the client reads no answers")));
            response.closeHandler(closed -> {
                vertx.cancelTimer(timer);
                emitter.fail(new ClientGone());
            });
            response.drainHandler(room -> {
                vertx.cancelTimer(timer);
                emitter.complete(null);
            });
        });
    }

    /** The client has closed the connection. */
    static final class ClientGone extends Exception {

        private static final long serialVersionUID = 1L;

        ClientGone() {
            super("the client has gone", null, false, false);
        }
    }
}
