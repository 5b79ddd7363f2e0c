package eu.lectern.gateway.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Notes what a subscription shows, and takes as much as the test says. */
final class Shown implements Flow.Subscriber<Snapshot> {

    private final List<Long> versions = new ArrayList<>();
    private final int atOnce;
    private Flow.@Nullable Subscription subscription;
    private @Nullable Throwable failure;

    /**
     * @param atOnce how many it takes at first
     */
    Shown(int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (atOnce > 0) {
            given.request(atOnce);
        }
    }

    @Override
    public void onNext(Snapshot snapshot) {
        versions.add(snapshot.version());
    }

    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
    }

    @Override
    public void onComplete() {
        throw new AssertionError("progress never ends by itself");
    }

    List<Long> versions() {
        return versions;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    void take(long more) {
        Objects.requireNonNull(subscription).request(more);
    }

    void cancel() {
        Objects.requireNonNull(subscription).cancel();
    }
}
