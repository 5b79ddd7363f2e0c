package eu.lectern.gateway.live;

import java.time.Duration;

/** Runs what belongs to one subscription, one thing after another. */
interface Loop {

    /** Runs it soon; may be called from any thread. */
    void run(Runnable action);

    /**
     * Runs it later.
     *
     * @return calls it off
     */
    Runnable later(Duration delay, Runnable action);
}
