package eu.lectern.gateway.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** A loop whose time passes when the test says so. */
final class ManualLoop implements Loop {

    private record Timer(long at, Runnable action) {}

    private final Deque<Runnable> due = new ArrayDeque<>();
    private final Set<Timer> timers = new CopyOnWriteArraySet<>();
    private long now;

    @Override
    public void run(Runnable action) {
        due.add(action);
    }

    @Override
    public Runnable later(Duration delay, Runnable action) {
        Timer timer = new Timer(now + delay.toMillis(), action);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /** Runs all that is due now, and what follows from it. */
    void settle() {
        while (!due.isEmpty()) {
            due.remove().run();
        }
    }

    /** Lets time pass. */
    void pass(Duration time) {
        long until = now + time.toMillis();
        settle();
        Optional<Timer> next = nextUntil(until);
        while (next.isPresent()) {
            now = next.get().at();
            timers.remove(next.get());
            next.get().action().run();
            settle();
            next = nextUntil(until);
        }
        now = until;
    }

    int timers() {
        return timers.size();
    }

    private Optional<Timer> nextUntil(long until) {
        return timers.stream().filter(timer -> timer.at() <= until).min(Comparator.comparingLong(Timer::at));
    }
}
