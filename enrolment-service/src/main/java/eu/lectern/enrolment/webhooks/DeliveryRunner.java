package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookStatus;
import eu.lectern.enrolment.changes.ChangesPlaced;
import eu.lectern.enrolment.feed.FeedTable;
import eu.lectern.kit.id.Ids;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.work.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Works on the subscriptions that have something to send, some at once, for as long as the service lives. */
@Singleton
final class DeliveryRunner {

    private static final Logger LOG = Logger.getLogger(DeliveryRunner.class);

    /** How long one may be worked on before what came of it is written down and others have their turn. */
    private static final Duration TURN = Duration.ofSeconds(5);

    /** For the last answers of a turn, and for writing down what came of it. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Claims claims;
    private final FeedTable feed;
    private final Sending sending;
    private final WebhooksConfiguration configuration;
    private final Rounds rounds;
    private final AtomicInteger inHand = new AtomicInteger();
    private final Clock clock = Clock.systemUTC();

    DeliveryRunner(Vertx vertx, Claims claims, FeedTable feed, Sending sending, WebhooksConfiguration configuration) {
        this.claims = claims;
        this.feed = feed;
        this.sending = sending;
        this.configuration = configuration;
        this.rounds = new Rounds(vertx, "The delivery of webhooks", this::round);
    }

    void start(@Observes StartupEvent started) {
        rounds.start(configuration.pollInterval());
    }

    void placed(@Observes ChangesPlaced placed) {
        rounds.wake();
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.stop();
    }

    /** Says that there may be something to send. Cheap, and safe to call from any thread. */
    void wake() {
        rounds.wake();
    }

    /** Takes what is due and begins with it; whoever ends wakes the next round. */
    private Uni<Boolean> round() {
        int free = configuration.atOnce() - inHand.get();
        if (free <= 0) {
            return Uni.createFrom().item(false);
        }
        UUID claim = Ids.next();
        return claims.claim(claim, TURN.plus(configuration.timeout()).plus(MARGIN), free)
                .invoke(taken -> taken.forEach(webhook -> begin(claim, webhook)))
                .replaceWith(false);
    }

    private void begin(UUID claim, Webhook webhook) {
        inHand.incrementAndGet();
        Uni.createFrom()
                .deferred(() -> work(claim, webhook))
                .onTermination()
                .invoke(() -> {
                    inHand.decrementAndGet();
                    rounds.wake();
                })
                .subscribe()
                .with(
                        done -> LOG.debugf("Webhook %s has had its turn", webhook.id()),
                        failure -> LOG.warnf("Webhook %s waits: %s", webhook.id(), failure.toString()));
    }

    private Uni<Void> work(UUID claim, Webhook webhook) {
        Instant until = clock.instant().plus(TURN);
        return feed.read(
                        new Visibility.OfInstitution(webhook.institution()),
                        webhook.wish().types(),
                        webhook.advance().position(),
                        configuration.window())
                .chain(page -> sending.send(webhook, page, until)
                        .chain(attempts -> settle(
                                claim,
                                webhook,
                                Settlement.of(webhook.advance(), page, attempts, configuration.pauses()),
                                attempts)));
    }

    private Uni<Void> settle(UUID claim, Webhook webhook, Settlement settlement, List<Attempt> attempts) {
        settlement.advance().reason().ifPresent(reason -> report(webhook, settlement, reason));
        return claims.settle(claim, webhook, settlement, attempts);
    }

    private static void report(Webhook webhook, Settlement settlement, String reason) {
        if (settlement.status() == WebhookStatus.DEAD) {
            LOG.warnf("Webhook %s of %s is given up. %s", webhook.id(), webhook.institution(), reason);
        } else {
            LOG.infof(
                    "Webhook %s of %s rests for %s. %s",
                    webhook.id(), webhook.institution(), settlement.pause(), reason);
        }
    }
}
