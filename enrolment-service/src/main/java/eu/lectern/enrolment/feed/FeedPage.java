package eu.lectern.enrolment.feed;

import java.util.List;

/**
 * What a reader got.
 *
 * @param next the position after which to go on. All that the reader wishes and that is not above it has been read
 * @param keptAfter positions up to this one have been deleted
 * @param last the highest position there was
 */
public record FeedPage(List<FeedEntry> entries, long next, long keptAfter, long last) {

    public FeedPage {
        entries = List.copyOf(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Holds that the feed can be resumed after a position.
     *
     * @throws eu.lectern.kit.problem.RefusedException when it cannot
     */
    void requireReachable(long after) {
        if (after < keptAfter || after > last) {
            throw new FeedRefusal.CursorGone(FeedStart.cursor(keptAfter), FeedStart.cursor(last)).asException();
        }
    }
}
