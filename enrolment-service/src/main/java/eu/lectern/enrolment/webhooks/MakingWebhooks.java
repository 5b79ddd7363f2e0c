package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.CreateWebhook;
import eu.lectern.contracts.webhook.WebhookStatus;
import eu.lectern.enrolment.feed.FeedPositions;
import eu.lectern.kit.audit.AuditLog;
import eu.lectern.kit.id.Ids;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.OneEffect;
import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes subscriptions. Refusals travel as {@link eu.lectern.kit.problem.RefusedException}. */
@Singleton
final class MakingWebhooks {

    private static final String FROM_NOW_ON = "latest";

    private final Pool database;
    private final WebhookTable table;
    private final FeedPositions positions;
    private final AddressRules rules;
    private final OneEffect once;
    private final TellingSecrets told;
    private final AuditLog audit;
    private final DeliveryRunner runner;
    private final WebhooksConfiguration configuration;
    private final Clock clock = Clock.systemUTC();

    MakingWebhooks(
            Pool database,
            WebhookTable table,
            FeedPositions positions,
            AddressRules rules,
            OneEffect once,
            TellingSecrets told,
            AuditLog audit,
            DeliveryRunner runner,
            WebhooksConfiguration configuration) {
        this.database = database;
        this.table = table;
        this.positions = positions;
        this.rules = rules;
        this.once = once;
        this.told = told;
        this.audit = audit;
        this.runner = runner;
        this.configuration = configuration;
    }

    /** Makes one, or answers a request that comes again as the first time. */
    Uni<Answer<ToldSecret>> make(
            Visibility.OfInstitution owner, @Nullable CreateWebhook body, Optional<IdempotencyKey> key) {
        return once.of(
                key,
                ToldSecret.Kept.class,
                kept -> told.again(kept, owner),
                () -> makeOnce(owner, body, key).map(ToldSecret::fresh));
    }

    private Uni<Webhook> makeOnce(
            Visibility.OfInstitution owner, @Nullable CreateWebhook body, Optional<IdempotencyKey> key) {
        WebhookChecks.Order order = WebhookChecks.check(body, configuration.allowHttp(), rules);
        return positions
                .of(owner, order.after().orElse(FROM_NOW_ON))
                .map(position -> fresh(owner, order, position))
                .chain(webhook -> write(webhook, key).replaceWith(webhook))
                .invoke(runner::wake);
    }

    private Uni<Void> write(Webhook webhook, Optional<IdempotencyKey> key) {
        return database.withTransaction(connection -> table.countForInsert(connection, webhook.institution())
                .invoke(this::refuseOneMore)
                .chain(() -> table.insert(connection, webhook))
                .chain(() -> audit.append(connection, WebhookViews.location(webhook.id())))
                .chain(() -> told.keep(connection, key, webhook)));
    }

    private void refuseOneMore(long present) {
        if (present >= configuration.perInstitution()) {
            throw new WebhookRefusal.TooMany(configuration.perInstitution()).asException();
        }
    }

    private Webhook fresh(Visibility.OfInstitution owner, WebhookChecks.Order order, long position) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Webhook(
                Ids.next(),
                owner.institution(),
                order.wish(),
                Secrets.of(order.secret().orElseGet(SigningSecret::generate)),
                WebhookStatus.ACTIVE,
                Advance.from(position),
                now,
                1,
                now,
                now);
    }
}
