package eu.lectern.enrolment.feed;

import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the feed, and waits for something to read where there is nothing. */
@Singleton
final class ReadingFeed {

    /** Who reads: the client, and the institution that it follows. */
    record Follower(String client, String institution) {

        private Visibility visibility() {
            return new Visibility.OfInstitution(institution);
        }
    }

    private final FeedTable feed;
    private final FeedWatch watch;
    private final Seats seats;

    ReadingFeed(FeedTable feed, FeedWatch watch, FeedConfiguration configuration) {
        this.feed = feed;
        this.watch = watch;
        this.seats = new Seats(configuration.waitingPerClient(), configuration.waiting());
    }

    /** Fails with a {@link FeedRefusal} when the cursor leads nowhere, or too many of the client's requests wait. */
    Uni<FeedPage> read(Follower follower, FeedRequest request) {
        long until = System.nanoTime() + request.patience().toNanos();
        return begin(follower, request)
                .chain(page -> page.isEmpty() && left(until).isPositive()
                        ? seated(follower, request, page, until)
                        : Uni.createFrom().item(page));
    }

    private Uni<FeedPage> begin(Follower follower, FeedRequest request) {
        return switch (request.start()) {
            case FeedStart.Oldest oldest -> page(follower, request, 0);
            case FeedStart.Latest latest -> page(follower, request, Long.MAX_VALUE);
            case FeedStart.After(long position) ->
                page(follower, request, position).invoke(page -> page.requireReachable(position));
        };
    }

    private Uni<FeedPage> page(Follower follower, FeedRequest request, long after) {
        return feed.read(follower.visibility(), request.types(), after, request.limit());
    }

    private Uni<FeedPage> seated(Follower follower, FeedRequest request, FeedPage empty, long until) {
        return switch (seats.take(follower.client())) {
            case TAKEN ->
                awaited(follower, request, empty, until).onTermination().invoke(() -> seats.release(follower.client()));
            case CLIENT_HAS_ALL -> throw new FeedRefusal.TooManyWaiting(seats.perClient()).asException();
            case HOUSE_IS_FULL -> Uni.createFrom().item(empty);
        };
    }

    /** What was told may turn out to be nothing that this reader has not read; then it waits on. */
    private Uni<FeedPage> awaited(Follower follower, FeedRequest request, FeedPage empty, long until) {
        Duration left = left(until);
        return left.isPositive()
                ? onOwnContext(watch.news(follower.institution(), request.types(), empty.next()))
                        .replaceWith(true)
                        .ifNoItem()
                        .after(left)
                        .recoverWithItem(false)
                        .chain(news -> news
                                ? page(follower, request, empty.next())
                                        .chain(page -> page.isEmpty()
                                                ? awaited(follower, request, page, until)
                                                : Uni.createFrom().item(page))
                                : Uni.createFrom().item(empty))
                : Uni.createFrom().item(empty);
    }

    /** The news come on a thread that has others to tell as well. */
    private static Uni<Void> onOwnContext(Uni<Void> news) {
        @Nullable Context own = Vertx.currentContext();
        return own == null ? news : news.emitOn(task -> own.runOnContext(now -> task.run()));
    }

    private static Duration left(long until) {
        return Duration.ofNanos(until - System.nanoTime());
    }
}
