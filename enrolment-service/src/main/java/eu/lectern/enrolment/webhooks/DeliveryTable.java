package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookDeliveryView;
import eu.lectern.enrolment.feed.FeedPositions;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code webhook_delivery}. */
@Singleton
final class DeliveryTable {

    /** Of a subscription that somebody may have deleted meanwhile, and its log with it; and nothing of whom was erased. */
    private static final String INSERT = """
            insert into webhook_delivery (id, webhook, message, type, position, enrolment, attempt, at, millis, status,
                                          failure)
            select u.id, w.id, u.message, u.type, u.position, u.enrolment, u.attempt, u.at, u.millis, u.status, u.failure
              from (select id from webhook where id = $1 for key share) as w
             cross join unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::uuid[], $7::integer[],
                               $8::timestamptz[], $9::bigint[], $10::integer[], $11::text[])
                     as u (id, message, type, position, enrolment, attempt, at, millis, status, failure)
             where not exists (select 1 from erased_enrolment e where e.enrolment = u.enrolment)""";

    private static final String PAGE = """
            select id, message, type, position, enrolment, attempt, at, millis, status, failure
              from webhook_delivery
             where webhook = $1 and ($2::uuid is null or id < $2) and ($3::boolean is null or (failure is not null) = $3)
             order by id desc
             limit $4""";

    private static final String FORGET = """
            delete from webhook_delivery
             where id = any (array(select id from webhook_delivery where at < $1 order by id limit $2))""";

    private final Pool database;

    DeliveryTable(Pool database) {
        this.database = database;
    }

    Uni<Void> append(SqlConnection connection, UUID webhook, List<Attempt> attempts) {
        return attempts.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(INSERT)
                        .execute(values(webhook, attempts))
                        .replaceWithVoid();
    }

    Uni<Void> append(UUID webhook, Attempt attempt) {
        return database.withConnection(connection -> append(connection, webhook, List.of(attempt)));
    }

    /** Newest first. Whether the caller may see the subscription has been asked before. */
    Uni<Page<WebhookDeliveryView>> page(UUID webhook, Optional<Boolean> failed, PageRequest request) {
        @Nullable UUID before = request.afterId().orElse(null);
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(webhook, before, failed.orElse(null), request.rowsToFetch()))
                .map(rows -> Page.cut(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(DeliveryTable::view)
                                .toList(),
                        request,
                        delivery -> delivery.id().toString()));
    }

    /**
     * Deletes some of those from before a moment.
     *
     * @return how many it were
     */
    Uni<Integer> forget(Instant before, int atMost) {
        return database.preparedQuery(FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), atMost))
                .map(rows -> rows.rowCount());
    }

    static WebhookDeliveryView view(Attempt attempt) {
        return new WebhookDeliveryView(
                attempt.id(),
                attempt.message().id(),
                attempt.message().type(),
                attempt.message()
                        .change()
                        .map(change -> FeedPositions.cursor(change.position()))
                        .orElse(null),
                attempt.message().change().map(Message.OfChange::enrolment).orElse(null),
                attempt.number(),
                attempt.at(),
                attempt.took().toMillis(),
                attempt.answer().httpStatus().orElse(null),
                attempt.answer().failure().orElse(null));
    }

    private static WebhookDeliveryView view(Row row) {
        return new WebhookDeliveryView(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getLong(3)).map(FeedPositions::cursor).orElse(null),
                row.getUUID(4),
                row.getInteger(5),
                row.getOffsetDateTime(6).toInstant(),
                row.getLong(7),
                row.getInteger(8),
                row.getString(9));
    }

    private static Tuple values(UUID webhook, List<Attempt> attempts) {
        return Tuple.tuple()
                .addUUID(webhook)
                .addArrayOfUUID(attempts.stream().map(Attempt::id).toArray(UUID[]::new))
                .addArrayOfString(
                        attempts.stream().map(each -> each.message().id()).toArray(String[]::new))
                .addArrayOfString(
                        attempts.stream().map(each -> each.message().type()).toArray(String[]::new))
                .addArrayOfLong(of(attempts, Message.OfChange::position).toArray(Long[]::new))
                .addArrayOfUUID(of(attempts, Message.OfChange::enrolment).toArray(UUID[]::new))
                .addArrayOfInteger(attempts.stream().map(Attempt::number).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(attempts.stream()
                        .map(each -> each.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfLong(
                        attempts.stream().map(each -> each.took().toMillis()).toArray(Long[]::new))
                .addArrayOfInteger(attempts.stream()
                        .map(each -> each.answer().httpStatus().orElse(null))
                        .toArray(Integer[]::new))
                .addArrayOfString(attempts.stream()
                        .map(each -> each.answer().failure().orElse(null))
                        .toArray(String[]::new));
    }

    private static <T> Stream<@Nullable T> of(List<Attempt> attempts, Function<Message.OfChange, T> part) {
        return attempts.stream().map(each -> each.message().change().map(part).orElse(null));
    }
}
