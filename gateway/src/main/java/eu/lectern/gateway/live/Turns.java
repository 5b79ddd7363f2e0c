package eu.lectern.gateway.live;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Lets so many go at once, the others in the order in which they came. Each subscription waits at most once. */
final class Turns {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Turns(int atOnce) {
        this.free = atOnce;
    }

    /** Calls back when it is this one's turn, at once or later, from any thread; then {@link #end} is due. */
    void await(Runnable turn) {
        synchronized (this) {
            if (free == 0) {
                waiting.add(turn);
                return;
            }
            free--;
        }
        turn.run();
    }

    /** A turn is over. */
    void end() {
        Runnable next = nextOrFree();
        if (next != null) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable nextOrFree() {
        Runnable next = waiting.poll();
        if (next == null) {
            free++;
        }
        return next;
    }
}
