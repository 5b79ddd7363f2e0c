package eu.lectern.gateway.live;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One subscription to the progress of one enrolment: shows the present state, and then each newer one that it learns of.
 * While enrolment-service is away it waits and asks again. All that changes runs on its {@link Loop}.
 */
final class ProgressWatch implements Flow.Subscription, Watcher {

    private static final double POLL_JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 20;

    private final Flow.Subscriber<? super Snapshot> subscriber;
    private final ProgressSource source;
    private final Turns turns;
    private final Loop loop;
    private final LiveConfiguration configuration;
    private final Consumer<? super ProgressWatch> whenOver;

    private final AtomicLong announced = new AtomicLong(Freshness.NOTHING);
    private final AtomicBoolean announcementDue = new AtomicBoolean();
    private final Freshness freshness = new Freshness();
    private boolean over;
    private boolean queued;
    private int failures;
    private Runnable callOffPoll = () -> {};
    private Runnable callOffRetry = () -> {};
    private boolean pausing;

    ProgressWatch(
            Flow.Subscriber<? super Snapshot> subscriber,
            ProgressSource source,
            Turns turns,
            Loop loop,
            LiveConfiguration configuration,
            Consumer<? super ProgressWatch> whenOver) {
        this.subscriber = subscriber;
        this.source = source;
        this.turns = turns;
        this.loop = loop;
        this.configuration = configuration;
        this.whenOver = whenOver;
    }

    /** Begins; what is announced before is not lost. */
    void start() {
        subscriber.onSubscribe(this);
        loop.run(this::schedulePoll);
    }

    @Override
    public void request(long more) {
        loop.run(() -> {
            if (more <= 0) {
                fail(new IllegalArgumentException("a request for " + more));
                return;
            }
            freshness.demand(more);
            readIfDue();
        });
    }

    @Override
    public void cancel() {
        loop.run(this::end);
    }

    /** However many announcements come before the loop gets to them, they are one task for it. */
    @Override
    public void announced(long version) {
        announced.accumulateAndGet(version, Math::max);
        if (announcementDue.compareAndSet(false, true)) {
            loop.run(this::hear);
        }
    }

    @Override
    public void recheck() {
        loop.run(this::doubt);
    }

    private void hear() {
        announcementDue.set(false);
        freshness.hear(announced.get());
        readIfDue();
    }

    private void doubt() {
        freshness.doubt();
        readIfDue();
    }

    private void schedulePoll() {
        if (over) {
            return;
        }
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-POLL_JITTER, POLL_JITTER);
        Duration delay = Duration.ofMillis((long) (configuration.pollEvery().toMillis() * factor));
        callOffPoll = loop.later(delay, () -> {
            doubt();
            schedulePoll();
        });
    }

    private void readIfDue() {
        if (!over && !queued && !pausing && freshness.wantsReading()) {
            queued = true;
            turns.await(() -> loop.run(this::read));
        }
    }

    private void read() {
        queued = false;
        if (over) {
            turns.end();
            return;
        }
        freshness.startReading();
        source.read(freshness.shown())
                .subscribe()
                .with(found -> loop.run(() -> found(found)), failure -> loop.run(() -> failed(failure)));
    }

    private void found(Optional<Snapshot> found) {
        turns.end();
        if (over) {
            return;
        }
        failures = 0;
        boolean newer = freshness.endReading(found.map(Snapshot::version).orElse(freshness.shown()));
        if (newer) {
            subscriber.onNext(found.orElseThrow());
        }
        if (freshness.isContradicted()) {
            pause();
        } else {
            readIfDue();
        }
    }

    private void failed(Throwable failure) {
        turns.end();
        if (over) {
            return;
        }
        freshness.failReading();
        if (isFinal(failure)) {
            fail(failure);
        } else {
            failures++;
            pause();
        }
    }

    /**
     * Whether asking again would not help. A token that enrolment-service no longer accepts ends the socket by itself when
     * its time is over, and the client comes back with another.
     */
    private boolean isFinal(Throwable failure) {
        if (!(failure instanceof RefusedException refused)) {
            return true;
        }
        return switch (refused.refusal()) {
            case Refusal.Unavailable away -> false;
            case Refusal.Unauthenticated tokenIsOver -> freshness.shown() == Freshness.NOTHING;
            default -> true;
        };
    }

    private void pause() {
        pausing = true;
        callOffRetry = loop.later(retryDelay(), () -> {
            pausing = false;
            readIfDue();
        });
    }

    private Duration retryDelay() {
        long doubled = configuration.retryAfter().toMillis() << Math.clamp(failures - 1, 0, MOST_DOUBLINGS);
        long delay = Math.min(doubled, configuration.retryAfterAtMost().toMillis());
        return Duration.ofMillis(delay / 2 + ThreadLocalRandom.current().nextLong(delay / 2 + 1));
    }

    private void fail(Throwable failure) {
        if (!over) {
            end();
            subscriber.onError(failure);
        }
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        callOffPoll.run();
        callOffRetry.run();
        whenOver.accept(this);
    }
}
