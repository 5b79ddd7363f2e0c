package eu.lectern.gateway.downstream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets so many calls be under way at a time; the others wait for their turn, in the order in which they came. */
final class Turns {

    private final int most;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int taken;

    Turns(int most) {
        this.most = most;
    }

    /** Calls when it is its turn, where the caller is. Whoever has no more patience leaves the turn to the next. */
    <T> Uni<T> take(Supplier<Uni<? extends T>> call) {
        return Uni.createFrom().deferred(() -> {
            Turn turn = new Turn();
            return Uni.createFrom()
                    .<Void>emitter(turn::come)
                    .emitOn(CallersContext.home())
                    .chain(() -> Uni.createFrom().<T>deferred(call))
                    .onTermination()
                    .invoke(turn::end);
        });
    }

    private synchronized boolean enter(Turn newcomer) {
        if (taken < most) {
            taken++;
            newcomer.had = true;
            return true;
        }
        waiting.add(newcomer);
        return false;
    }

    /** Whoever had the turn, even if not for long enough to notice, passes it on. */
    private synchronized @Nullable Turn leave(Turn leaver) {
        if (!leaver.had) {
            waiting.remove(leaver);
            return null;
        }
        Turn next = waiting.poll();
        if (next == null) {
            taken--;
        } else {
            next.had = true;
        }
        return next;
    }

    /** Of one call; what it knows is guarded by the turns it belongs to. */
    private final class Turn {

        private @Nullable UniEmitter<? super Void> emitter;
        private boolean had;

        void come(UniEmitter<? super Void> newcomer) {
            emitter = newcomer;
            if (enter(this)) {
                newcomer.complete(null);
            }
        }

        void end() {
            Turn next = leave(this);
            if (next != null && next.emitter != null) {
                next.emitter.complete(null);
            }
        }
    }
}
