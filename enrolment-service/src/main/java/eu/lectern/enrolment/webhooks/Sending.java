package eu.lectern.enrolment.webhooks;

import eu.lectern.enrolment.feed.FeedEntry;
import eu.lectern.enrolment.feed.FeedPage;
import eu.lectern.kit.id.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends what a subscription has not received yet: in order for each enrolment, several enrolments side by side. A failure
 * holds back the later messages of its enrolment; after a few it is the receiver that fails, and no more is sent.
 */
@Singleton
final class Sending {

    /** A message that its receiver does not like holds up its own enrolment only. */
    private static final int MOST_FAILURES = 3;

    private final Messages messages;
    private final Posting posting;
    private final WebhooksConfiguration configuration;
    private final Clock clock = Clock.systemUTC();

    Sending(Messages messages, Posting posting, WebhooksConfiguration configuration) {
        this.messages = messages;
        this.posting = posting;
        this.configuration = configuration;
    }

    /**
     * Sends what is in the page and has not been received.
     *
     * @param until when to begin nothing more
     * @return all attempts
     */
    Uni<List<Attempt>> send(Webhook webhook, FeedPage page, Instant until) {
        ConcurrentLinkedQueue<Attempt> attempts = new ConcurrentLinkedQueue<>();
        return Multi.createFrom()
                .iterable(byEnrolment(webhook, page))
                .onItem()
                .transformToUni(entries -> one(webhook, entries, 0, attempts, until))
                .merge(configuration.perSubscription())
                .collect()
                .last()
                .replaceWith(() -> List.copyOf(attempts));
    }

    private static Collection<List<FeedEntry>> byEnrolment(Webhook webhook, FeedPage page) {
        Map<UUID, List<FeedEntry>> byEnrolment = new LinkedHashMap<>();
        page.entries().stream()
                .filter(entry -> !webhook.advance().ahead().contains(entry.position()))
                .forEach(entry -> byEnrolment
                        .computeIfAbsent(entry.enrolment(), none -> new ArrayList<>())
                        .add(entry));
        return byEnrolment.values();
    }

    private Uni<Void> one(
            Webhook webhook, List<FeedEntry> entries, int next, Collection<Attempt> attempts, Instant until) {
        if (next == entries.size() || isOver(attempts, until)) {
            return Uni.createFrom().voidItem();
        }
        return once(
                        webhook,
                        messages.of(webhook.id(), entries.get(next)),
                        webhook.advance().failures() + 1)
                .invoke(attempts::add)
                .chain(attempt -> attempt.answer().isReceived()
                        ? one(webhook, entries, next + 1, attempts, until)
                        : Uni.createFrom().voidItem());
    }

    private boolean isOver(Collection<Attempt> attempts, Instant until) {
        return clock.instant().isAfter(until)
                || attempts.stream()
                                .filter(attempt -> !attempt.answer().isReceived())
                                .count()
                        >= MOST_FAILURES;
    }

    /**
     * Sends a message once.
     *
     * @param number of the attempt, from 1
     */
    Uni<Attempt> once(Webhook webhook, Message message, int number) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return posting.post(webhook.wish().url(), webhook.secrets(), message, at)
                .map(answer ->
                        new Attempt(Ids.next(), message, number, at, Duration.between(at, clock.instant()), answer));
    }
}
