package eu.lectern.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/** A Vert.x context: what runs on it runs on one thread. */
record VertxLoop(Context context) implements Loop {

    @Override
    public void run(Runnable action) {
        context.runOnContext(ignored -> action.run());
    }

    @Override
    public Runnable later(Duration delay, Runnable action) {
        Vertx vertx = context.owner();
        long timer = vertx.setTimer(Math.max(1, delay.toMillis()), ignored -> run(action));
        return () -> vertx.cancelTimer(timer);
    }
}
