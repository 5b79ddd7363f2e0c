package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookStatus;
import eu.lectern.enrolment.feed.FeedEntry;
import eu.lectern.enrolment.feed.FeedPage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a subscription stands after it has been worked on; plain values, so that it can be decided without a database.
 *
 * @param pause until the next attempt
 */
record Settlement(Advance advance, WebhookStatus status, Duration pause) {

    /**
     * Decides it.
     *
     * @param page what there was to send
     * @param attempts what has been sent of it, in no particular order
     * @param pauses after the first failure in a row, the second and so on
     */
    static Settlement of(Advance before, FeedPage page, List<Attempt> attempts, List<Duration> pauses) {
        Set<Long> received = received(before, attempts);
        Advance after = advance(before, page, received);
        return attempts.stream()
                .filter(attempt -> !attempt.answer().isReceived())
                .findFirst()
                .map(failed -> failed(before, after, failed, pauses))
                .orElseGet(() -> new Settlement(after, WebhookStatus.ACTIVE, Duration.ZERO));
    }

    private static Set<Long> received(Advance before, List<Attempt> attempts) {
        Set<Long> received = new HashSet<>(before.ahead());
        attempts.stream()
                .filter(attempt -> attempt.answer().isReceived())
                .flatMap(attempt -> attempt.message().change().stream())
                .forEach(change -> received.add(change.position()));
        return received;
    }

    private static Advance advance(Advance before, FeedPage page, Set<Long> received) {
        Optional<Long> missing = page.entries().stream()
                .map(FeedEntry::position)
                .filter(position -> !received.contains(position))
                .findFirst();
        long position = missing.map(first -> first - 1).orElse(page.next());
        return reached(Math.max(before.position(), position), received);
    }

    private static Advance reached(long position, Set<Long> received) {
        Set<Long> ahead = new HashSet<>(received);
        ahead.removeIf(known -> known <= position);
        return new Advance(position, ahead, 0, Optional.empty());
    }

    private static Settlement failed(Advance before, Advance after, Attempt failed, List<Duration> pauses) {
        String why = failed.answer().failure().orElseThrow();
        int failures = after.position() > before.position() ? 1 : before.failures() + 1;
        boolean givenUp = failures > pauses.size();
        String reason = "Message " + failed.message().id() + ": " + why
                + (givenUp ? " It was tried " + failures + " times." : "");
        Advance advance = new Advance(after.position(), after.ahead(), failures, Optional.of(reason));
        return givenUp || failed.answer().isGone()
                ? new Settlement(advance, WebhookStatus.DEAD, Duration.ZERO)
                : new Settlement(advance, WebhookStatus.ACTIVE, pauses.get(failures - 1));
    }
}
