package eu.lectern.system.partners;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** How many results may be sent by now, so that every death finds some on their way, and how many are acknowledged. */
final class Allowance {

    private final Semaphore sendable = new Semaphore(0);
    private final AtomicInteger acknowledged = new AtomicInteger();

    void release(int results) {
        sendable.release(results);
    }

    /** Waits until as many more may be sent. */
    void take(int results) throws InterruptedException {
        sendable.acquire(results);
    }

    void acknowledge() {
        acknowledged.incrementAndGet();
    }

    int acknowledged() {
        return acknowledged.get();
    }
}
