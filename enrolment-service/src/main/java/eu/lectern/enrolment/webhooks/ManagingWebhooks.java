package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookStatus;
import eu.lectern.enrolment.feed.FeedPage;
import eu.lectern.enrolment.feed.FeedPositions;
import eu.lectern.enrolment.feed.FeedTable;
import eu.lectern.kit.audit.AuditLog;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.OneEffect;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.precondition.IfMatch;
import eu.lectern.kit.precondition.PreconditionRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What partners do to the subscriptions that they have. Refusals travel as {@link eu.lectern.kit.problem.RefusedException}. */
@Singleton
final class ManagingWebhooks {

    private final Pool database;
    private final WebhookTable table;
    private final FeedPositions positions;
    private final FeedTable feed;
    private final OneEffect once;
    private final TellingSecrets told;
    private final AuditLog audit;
    private final DeliveryRunner runner;
    private final WebhooksConfiguration configuration;
    private final Clock clock = Clock.systemUTC();

    ManagingWebhooks(
            Pool database,
            WebhookTable table,
            FeedPositions positions,
            FeedTable feed,
            OneEffect once,
            TellingSecrets told,
            AuditLog audit,
            DeliveryRunner runner,
            WebhooksConfiguration configuration) {
        this.database = database;
        this.table = table;
        this.positions = positions;
        this.feed = feed;
        this.once = once;
        this.told = told;
        this.audit = audit;
        this.runner = runner;
        this.configuration = configuration;
    }

    /**
     * Changes what is wished; one that is dead or paused goes on with what it has not received. What is wished for the first
     * time comes from now on, unless something is still to be sent.
     */
    Uni<Webhook> change(Visibility owner, UUID id, IfMatch expected, Webhook.Wish wish, boolean paused) {
        return table.require(id, owner)
                .chain(before -> unsent(before)
                        .chain(page -> revise(
                                owner,
                                id,
                                Optional.of(expected),
                                (webhook, now) -> changed(webhook, position(webhook, before, page), wish, paused, now),
                                ManagingWebhooks::keepNothing)));
    }

    /**
     * Signs with another secret from now on, and for a while with the present one too. One that it signs with already
     * changes nothing, so a request that comes again does no harm.
     */
    Uni<Answer<ToldSecret>> rotate(
            Visibility owner, UUID id, Optional<SigningSecret> secret, Optional<IdempotencyKey> key) {
        return once.of(
                key,
                ToldSecret.Kept.class,
                kept -> told.again(kept, owner),
                () -> rotateOnce(owner, id, secret.orElseGet(SigningSecret::generate), key)
                        .map(ToldSecret::fresh));
    }

    private Uni<Webhook> rotateOnce(Visibility owner, UUID id, SigningSecret next, Optional<IdempotencyKey> key) {
        return revise(
                owner,
                id,
                Optional.empty(),
                (webhook, now) -> next.equals(webhook.secrets().present()) ? webhook : rotated(webhook, next, now),
                (connection, webhook) -> told.keep(connection, key, webhook));
    }

    /** Sends everything after a place in the feed, again or for the first time. One that is dead comes to life. */
    Uni<Webhook> replay(Visibility owner, UUID id, String after) {
        return table.require(id, owner)
                .chain(() -> positions.of(owner, after))
                .chain(position -> revise(
                        owner,
                        id,
                        Optional.empty(),
                        (webhook, now) ->
                                moved(webhook, revived(webhook.status()), Advance.from(position), webhook.wish(), now),
                        ManagingWebhooks::keepNothing));
    }

    Uni<Void> delete(Visibility owner, UUID id, IfMatch expected) {
        return database.withTransaction(connection -> table.requireForChange(connection, id, owner)
                .invoke(webhook -> require(expected, webhook))
                .chain(() -> table.delete(connection, id))
                .chain(() -> audit(connection, id)));
    }

    private Uni<Void> audit(SqlConnection connection, UUID id) {
        return audit.append(connection, WebhookViews.location(id));
    }

    private Uni<Webhook> revise(
            Visibility owner,
            UUID id,
            Optional<IfMatch> expected,
            BiFunction<Webhook, Instant, Webhook> revision,
            BiFunction<SqlConnection, Webhook, Uni<Void>> keep) {
        return database.withTransaction(connection -> table.requireForChange(connection, id, owner)
                        .invoke(webhook -> expected.ifPresent(named -> require(named, webhook)))
                        .chain(webhook -> written(connection, webhook, revision.apply(webhook, now())))
                        .call(webhook -> audit(connection, id))
                        .call(webhook -> keep.apply(connection, webhook)))
                .invoke(runner::wake);
    }

    private static Uni<Void> keepNothing(SqlConnection connection, Webhook webhook) {
        return Uni.createFrom().voidItem();
    }

    private Uni<Webhook> written(SqlConnection connection, Webhook before, Webhook revised) {
        return revised.equals(before)
                ? Uni.createFrom().item(before)
                : table.update(connection, revised).replaceWith(revised);
    }

    /** The first of what is still to be sent, if anything is. */
    private Uni<FeedPage> unsent(Webhook webhook) {
        return feed.read(
                new Visibility.OfInstitution(webhook.institution()),
                webhook.wish().types(),
                webhook.advance().position(),
                1);
    }

    /** Where it stands: with nothing left to send, at the end of the feed, however long ago the last message was. */
    private static long position(Webhook webhook, Webhook before, FeedPage unsent) {
        long position = webhook.advance().position();
        boolean mayHaveMissed = webhook.status() != WebhookStatus.ACTIVE && position < unsent.keptAfter();
        if (mayHaveMissed) {
            throw new WebhookRefusal.LeftBehind(FeedPositions.cursor(unsent.keptAfter())).asException();
        }
        return unsent.entries().isEmpty() && position == before.advance().position() ? unsent.next() : position;
    }

    private static Webhook changed(Webhook webhook, long position, Webhook.Wish wish, boolean paused, Instant now) {
        return moved(
                webhook,
                paused ? WebhookStatus.PAUSED : WebhookStatus.ACTIVE,
                new Advance(position, webhook.advance().ahead(), 0, Optional.empty()),
                wish,
                now);
    }

    private Webhook rotated(Webhook webhook, SigningSecret next, Instant now) {
        return new Webhook(
                webhook.id(),
                webhook.institution(),
                webhook.wish(),
                webhook.secrets().rotate(next, now, configuration.secretOverlap()),
                webhook.status(),
                webhook.advance(),
                webhook.nextAttemptAt(),
                webhook.revision() + 1,
                webhook.createdAt(),
                now);
    }

    private static Webhook moved(
            Webhook webhook, WebhookStatus status, Advance advance, Webhook.Wish wish, Instant now) {
        return new Webhook(
                webhook.id(),
                webhook.institution(),
                wish,
                webhook.secrets(),
                status,
                advance,
                now,
                webhook.revision() + 1,
                webhook.createdAt(),
                now);
    }

    private static WebhookStatus revived(WebhookStatus status) {
        return status == WebhookStatus.PAUSED ? WebhookStatus.PAUSED : WebhookStatus.ACTIVE;
    }

    private static void require(IfMatch expected, Webhook webhook) {
        if (!expected.names(webhook.revision())) {
            throw new PreconditionRefusal.Failed(webhook.revision()).asException();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
