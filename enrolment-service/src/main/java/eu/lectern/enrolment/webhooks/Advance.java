package eu.lectern.enrolment.webhooks;

import java.util.Optional;
import java.util.Set;

/**
 * How far a subscription has come in the feed.
 *
 * @param position everything wished up to it has been received
 * @param ahead positions after it that have been received too
 * @param failures how many attempts in a row have come no further
 * @param reason of the last failure; empty when the last attempt was none
 */
record Advance(long position, Set<Long> ahead, int failures, Optional<String> reason) {

    Advance {
        ahead = Set.copyOf(ahead);
    }

    static Advance from(long position) {
        return new Advance(position, Set.of(), 0, Optional.empty());
    }
}
