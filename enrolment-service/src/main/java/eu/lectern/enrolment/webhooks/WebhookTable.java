package eu.lectern.enrolment.webhooks;

import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The table {@code webhook}, as partners see and change it. */
@Singleton
final class WebhookTable {

    private static final String VISIBLE = "select " + WebhookRow.COLUMNS + " from webhook w where w.institution = $1";

    private static final String ALL = VISIBLE + " order by w.id";

    private static final String ONE = VISIBLE + " and w.id = $2";

    private static final String ONE_FOR_CHANGE = ONE + " for update";

    /** Holds that two requests at the same moment do not each count without the other. */
    private static final String LOCK_INSTITUTION =
            "select pg_advisory_xact_lock(hashtextextended('webhooks of ' || $1, 0))";

    private static final String COUNT = "select count(*) from webhook w where w.institution = $1";

    private static final String INSERT = """
            insert into webhook (id, institution, url, types, description, secret, status, position, next_attempt_at,
                                 revision, created_at, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $9, $9)""";

    /**
     * Whoever has it in hand keeps the claim, so that nobody else sends at the same time; but what comes of it belongs to the
     * revision before and is not written.
     */
    private static final String UPDATE = """
            update webhook
               set url = $2, types = $3, description = $4, secret = $5, previous_secret = $6, previous_until = $7,
                   status = $8, position = $9, ahead = $10, failures = $11, reason = $12, next_attempt_at = $13,
                   changed_at = $14, revision = revision + 1
             where id = $1""";

    private static final String DELETE = "delete from webhook where id = $1";

    private final Pool database;

    WebhookTable(Pool database) {
        this.database = database;
    }

    /** In the order of their making. */
    Uni<List<Webhook>> all(Visibility visibility) {
        return database.preparedQuery(ALL)
                .execute(Tuple.of(institution(visibility)))
                .map(WebhookRow::all);
    }

    /**
     * One subscription.
     *
     * @return fails with {@link StandardRefusal.NotFound} when there is none, or none for this caller to know of
     */
    Uni<Webhook> require(UUID id, Visibility visibility) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(institution(visibility), id))
                .map(rows -> first(WebhookRow.all(rows), id));
    }

    /** Like {@link #require}, and nobody else changes it until the transaction ends. */
    Uni<Webhook> requireForChange(SqlConnection connection, UUID id, Visibility visibility) {
        return connection
                .preparedQuery(ONE_FOR_CHANGE)
                .execute(Tuple.of(institution(visibility), id))
                .map(rows -> first(WebhookRow.all(rows), id));
    }

    /** How many the institution has; no more come until the transaction ends. */
    Uni<Long> countForInsert(SqlConnection connection, String institution) {
        return connection
                .preparedQuery(LOCK_INSTITUTION)
                .execute(Tuple.of(institution))
                .chain(() -> connection.preparedQuery(COUNT).execute(Tuple.of(institution)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Void> insert(SqlConnection connection, Webhook webhook) {
        Tuple values = Tuple.tuple()
                .addUUID(webhook.id())
                .addString(webhook.institution())
                .addString(webhook.wish().url().text())
                .addArrayOfString(webhook.wish().types().toArray(String[]::new))
                .addString(webhook.wish().description().orElse(null))
                .addString(webhook.secrets().present().text())
                .addString(webhook.status().name())
                .addLong(webhook.advance().position())
                .addOffsetDateTime(webhook.createdAt().atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    /** Writes all that can be changed of a row that the transaction holds, as its next revision. */
    Uni<Void> update(SqlConnection connection, Webhook webhook) {
        Tuple values = Tuple.tuple()
                .addUUID(webhook.id())
                .addString(webhook.wish().url().text())
                .addArrayOfString(webhook.wish().types().toArray(String[]::new))
                .addString(webhook.wish().description().orElse(null))
                .addString(webhook.secrets().present().text())
                .addString(webhook.secrets()
                        .previous()
                        .map(previous -> previous.secret().text())
                        .orElse(null))
                .addOffsetDateTime(webhook.secrets()
                        .previous()
                        .map(previous -> previous.until().atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .addString(webhook.status().name())
                .addLong(webhook.advance().position())
                .addArrayOfLong(webhook.advance().ahead().toArray(Long[]::new))
                .addInteger(webhook.advance().failures())
                .addString(webhook.advance().reason().orElse(null))
                .addOffsetDateTime(utc(webhook.nextAttemptAt()))
                .addOffsetDateTime(utc(webhook.changedAt()));
        return connection.preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    /** One that the transaction holds, and its log. */
    Uni<Void> delete(SqlConnection connection, UUID id) {
        return connection.preparedQuery(DELETE).execute(Tuple.of(id)).replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Webhook first(List<Webhook> found, UUID id) {
        return found.stream()
                .findFirst()
                .orElseThrow(() -> StandardRefusal.notFound("webhook " + id).asException());
    }

    private static String institution(Visibility visibility) {
        return WebhookOwner.of(visibility).institution();
    }
}
