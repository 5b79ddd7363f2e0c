package eu.lectern.gateway.downstream;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The event loop's context of whoever is asking, which everything that follows belongs to. */
final class CallersContext {

    private CallersContext() {}

    /** Runs on it in a later tick, when all that is under way in this one is done; at once where there is none. */
    static Executor laterTick() {
        Context callers = Vertx.currentContext();
        return callers == null ? Runnable::run : command -> callers.runOnContext(ignored -> command.run());
    }

    /** Runs on it: at once if that is where it is, else in a later tick; timers, e.g., ring elsewhere. */
    static Executor home() {
        Context callers = Vertx.currentContext();
        return callers == null ? Runnable::run : command -> comeHome(callers, command);
    }

    private static void comeHome(Context callers, Runnable command) {
        if (callers.equals(Vertx.currentContext())) {
            command.run();
        } else {
            callers.runOnContext(ignored -> command.run());
        }
    }
}
