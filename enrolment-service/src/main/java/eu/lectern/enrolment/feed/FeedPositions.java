package eu.lectern.enrolment.feed;

import eu.lectern.contracts.change.ChangeTypes;
import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Cursors, for others who follow the feed. */
@Singleton
public final class FeedPositions {

    private final FeedTable feed;

    FeedPositions(FeedTable feed) {
        this.feed = feed;
    }

    /**
     * The position that a cursor, {@code oldest} or {@code latest} stands for.
     *
     * @return fails with {@link eu.lectern.kit.problem.RefusedException} when the feed cannot be resumed from there
     * @throws eu.lectern.kit.problem.RefusedException when it is no cursor
     */
    public Uni<Long> of(Visibility visibility, String after) {
        return switch (FeedStart.parse(after)) {
            case FeedStart.Oldest oldest -> reach(visibility).map(FeedPage::keptAfter);
            case FeedStart.Latest latest -> reach(visibility).map(FeedPage::last);
            case FeedStart.After(long position) ->
                reach(visibility)
                        .invoke(page -> page.requireReachable(position))
                        .replaceWith(position);
        };
    }

    public static String cursor(long position) {
        return FeedStart.cursor(position);
    }

    private Uni<FeedPage> reach(Visibility visibility) {
        return feed.read(visibility, ChangeTypes.ALL, Long.MAX_VALUE, 1);
    }
}
