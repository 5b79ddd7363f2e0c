package eu.lectern.kit.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does work in rounds, one at a time: at once when it is woken, and by a slow poll, which finds what another instance has
 * left. After a failure it rests until the next of the two.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Vertx vertx;
    private final String name;
    private final Supplier<Uni<Boolean>> round;
    private final AtomicInteger wakeUps = new AtomicInteger();
    private volatile @Nullable Context context;
    private volatile boolean stopping;
    private volatile long timer;

    /**
     * Rounds that wait for {@link #start}.
     *
     * @param name of the work, for the log
     * @param round gives whether there was something to do, and so may be more
     */
    public Rounds(Vertx vertx, String name, Supplier<Uni<Boolean>> round) {
        this.vertx = vertx;
        this.name = name;
        this.round = round;
    }

    /**
     * Begins, with a first round at once.
     *
     * @param poll how long it rests at most, from 1 ms
     */
    public void start(Duration poll) {
        context = vertx.getOrCreateContext();
        timer = vertx.setPeriodic(poll.toMillis(), tick -> wake());
        wake();
    }

    /** No round begins after this; one that runs comes to its end. */
    public void stop() {
        stopping = true;
        vertx.cancelTimer(timer);
    }

    /** Says that there may be something to do. Cheap, and safe to call from any thread. */
    public void wake() {
        Context own = context;
        if (own != null && !stopping && wakeUps.getAndIncrement() == 0) {
            own.runOnContext(now -> run());
        }
    }

    /** Until nothing is left to do; whoever wakes it meanwhile is heard when it has come to the end. */
    private void run() {
        int heard = wakeUps.get();
        Uni.createFrom()
                .deferred(round::get)
                .repeat()
                .whilst(worked -> worked && !stopping)
                .collect()
                .last()
                .subscribe()
                .with(done -> rest(heard), failure -> {
                    if (!stopping) {
                        LOG.warnf("%s waits: %s", name, failure.toString());
                    }
                    rest(heard);
                });
    }

    private void rest(int heard) {
        Context own = context;
        if (own != null && wakeUps.addAndGet(-heard) > 0 && !stopping) {
            own.runOnContext(now -> run());
        }
    }
}
