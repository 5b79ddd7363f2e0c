package eu.lectern.enrolment.webhooks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Shares the subscriptions that have something to send among the instances. Who has one in hand holds a claim, which ends by
 * itself some time after the instance should have been done; so nothing stays behind when it dies, and no two send at once.
 */
@Singleton
final class Claims {

    private static final String CLAIM = """
            update webhook w
               set claimed_by = $1, claimed_until = now() + $2::bigint * interval '1 millisecond'
             where w.id = any (array(
                    select d.id
                      from webhook d
                     where d.status = 'ACTIVE' and d.next_attempt_at <= now()
                       and (d.claimed_until is null or d.claimed_until < now())
                       and exists (
                            select 1
                              from unnest(d.types) as t (type)
                             cross join lateral (
                                    select 1
                                      from change c
                                     where c.institution = d.institution and c.type = t.type
                                       and c.position > d.position and c.position <> all (d.ahead)
                                     limit 1) as unsent)
                     order by d.next_attempt_at, d.id
                     limit $3
                       for update skip locked))
            returning\s""" + WebhookRow.COLUMNS;

    private static final String SETTLE = """
            update webhook
               set position = $3, ahead = $4, failures = $5, reason = $6, status = $7,
                   revision = revision + case when $7 = status then 0 else 1 end,
                   next_attempt_at = now() + $8::bigint * interval '1 millisecond',
                   claimed_by = null, claimed_until = null
             where id = $1 and claimed_by = $2 and revision = $9""";

    private static final String RELEASE = """
            update webhook
               set claimed_by = null, claimed_until = null
             where id = $1 and claimed_by = $2""";

    private final Pool database;
    private final DeliveryTable deliveries;

    Claims(Pool database, DeliveryTable deliveries) {
        this.database = database;
        this.deliveries = deliveries;
    }

    /**
     * Takes some of those that are due.
     *
     * @param claim a name that was never used before
     */
    Uni<List<Webhook>> claim(UUID claim, Duration time, int atMost) {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(claim, time.toMillis(), atMost))
                .map(WebhookRow::all);
    }

    /**
     * Gives one back, with what has become of it. When somebody has changed the subscription meanwhile, or the time is over,
     * only the attempts are recorded: the receiver may get those messages again.
     *
     * @param webhook as it was claimed
     */
    Uni<Void> settle(UUID claim, Webhook webhook, Settlement settlement, List<Attempt> attempts) {
        return database.withTransaction(connection -> settle(connection, claim, webhook, settlement)
                        .chain(settled -> settled ? Uni.createFrom().voidItem() : release(connection, claim, webhook))
                        .chain(() -> deliveries.append(connection, webhook.id(), attempts)))
                .replaceWithVoid();
    }

    private static Uni<Void> release(SqlConnection connection, UUID claim, Webhook webhook) {
        return connection
                .preparedQuery(RELEASE)
                .execute(Tuple.of(webhook.id(), claim))
                .replaceWithVoid();
    }

    private static Uni<Boolean> settle(SqlConnection connection, UUID claim, Webhook webhook, Settlement settlement) {
        Tuple values = Tuple.tuple()
                .addUUID(webhook.id())
                .addUUID(claim)
                .addLong(settlement.advance().position())
                .addArrayOfLong(settlement.advance().ahead().toArray(Long[]::new))
                .addInteger(settlement.advance().failures())
                .addString(settlement.advance().reason().orElse(null))
                .addString(settlement.status().name())
                .addLong(settlement.pause().toMillis())
                .addLong(webhook.revision());
        return connection.preparedQuery(SETTLE).execute(values).map(rows -> rows.rowCount() == 1);
    }
}
