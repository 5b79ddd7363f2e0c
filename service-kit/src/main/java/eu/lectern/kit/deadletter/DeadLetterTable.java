package eu.lectern.kit.deadletter;

import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code dead_letter}. What is written is one statement together with its message in the outbox. */
@Singleton
final class DeadLetterTable {

    /** The header that a resent record carries beside its own: the id of its dead letter. */
    static final String RESENT = "lectern-dead-letter-resent";

    /** A record that is here already, from before a replay, is neither kept nor published again. */
    private static final String KEEP = """
            with kept as (
                insert into dead_letter
                       (id, topic, kafka_partition, kafka_offset, key, headers, payload, event_type, cause, set_aside_at)
                values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10)
                    on conflict do nothing
                returning id)
            insert into outbox (topic, key, headers, payload)
            select $11, $12, $13::text::jsonb, $14 from kept""";

    /** Its payload may be a megabyte, so the list goes without. */
    private static final String COLUMNS = """
            id, topic, kafka_partition, kafka_offset, key, headers, event_type, cause, set_aside_at, resent_at, resent_by""";

    private static final String PAGE = """
            select %s, null::bytea as payload
              from dead_letter
             where ($1::text is null or topic = $1)
               and ($2::boolean is null or (resent_at is not null) = $2)
               and ($3::uuid is null or id < $3)
             order by id desc
             limit $4""".formatted(COLUMNS);

    private static final String FIND = "select %s, payload from dead_letter where id = $1".formatted(COLUMNS);

    /** Who comes second waits for the first, and then finds it resent. */
    private static final String RESEND = """
            with resent as (
                update dead_letter
                   set resent_at = $2, resent_by = $3
                 where id = $1
                   and (resent_at is null or $4)
                returning %1$s, payload),
            published as (
                insert into outbox (topic, key, headers, payload)
                select topic, coalesce(key, ''), headers || jsonb_build_object($5::text, id), coalesce(payload, ''::bytea)
                  from resent),
            audited as (
                insert into audit_log (actor, operation, resource)
                select $3, 'resendDeadLetter', 'dead-letters/' || id from resent)
            select * from resent""".formatted(COLUMNS);

    private final Pool database;
    private final Outbox outbox;

    DeadLetterTable(Pool database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Keeps the letter and publishes its message; gives whether it is new. */
    Uni<Boolean> keep(DeadLetter letter, OutboxMessage message) {
        Tuple values = Tuple.tuple()
                .addUUID(letter.id())
                .addString(letter.origin().topic())
                .addInteger(letter.origin().partition())
                .addLong(letter.origin().offset())
                .addString(letter.key())
                .addString(outbox.headersJson(letter.headers()))
                .addValue(letter.payload())
                .addString(letter.eventType())
                .addString(letter.cause())
                .addOffsetDateTime(letter.setAsideAt().atOffset(ZoneOffset.UTC))
                .addString(message.topic())
                .addString(message.key())
                .addString(outbox.headersJson(message.headers()))
                .addValue(message.payload());
        return database.preparedQuery(KEEP)
                .execute(values)
                .map(published -> published.rowCount() > 0)
                .invoke(outbox::wake);
    }

    /** One more than the limit, newest first, without payloads. */
    Uni<List<DeadLetter>> page(DeadLetterFilter filter, PageRequest page) {
        Tuple values = Tuple.tuple()
                .addString(filter.topic().orElse(null))
                .addBoolean(filter.status()
                        .map(status -> status == DeadLetterStatus.RESENT)
                        .orElse(null))
                .addUUID(page.afterId().orElse(null))
                .addInteger(page.rowsToFetch());
        return database.preparedQuery(PAGE).execute(values).map(DeadLetterTable::letters);
    }

    Uni<Optional<DeadLetter>> find(UUID id) {
        return database.preparedQuery(FIND).execute(Tuple.of(id)).map(DeadLetterTable::first);
    }

    /**
     * Marks the letter and publishes its record on the topic that it came from.
     *
     * @param again whether one that was sent again before may be
     * @return empty when there is no such letter, or it was sent again before and may not be
     */
    Uni<Optional<DeadLetter>> resend(UUID id, Instant at, String by, boolean again) {
        Tuple values = Tuple.of(id, at.atOffset(ZoneOffset.UTC), by, again, RESENT);
        return database.preparedQuery(RESEND)
                .execute(values)
                .map(DeadLetterTable::first)
                .invoke(outbox::wake);
    }

    private static Optional<DeadLetter> first(RowSet<Row> rows) {
        return letters(rows).stream().findFirst();
    }

    private static List<DeadLetter> letters(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DeadLetterTable::letter)
                .toList();
    }

    private static DeadLetter letter(Row row) {
        @Nullable Buffer payload = row.getBuffer("payload");
        @Nullable OffsetDateTime resentAt = row.getOffsetDateTime("resent_at");
        return new DeadLetter(
                row.getUUID("id"),
                new DeadLetter.Origin(
                        row.getString("topic"), row.getInteger("kafka_partition"), row.getLong("kafka_offset")),
                row.getString("key"),
                headers(row.getJsonObject("headers")),
                payload == null ? null : payload.getDelegate(),
                row.getString("event_type"),
                row.getString("cause"),
                row.getOffsetDateTime("set_aside_at").toInstant(),
                resentAt == null
                        ? Optional.empty()
                        : Optional.of(new DeadLetter.Resending(resentAt.toInstant(), row.getString("resent_by"))));
    }

    private static Map<String, String> headers(JsonObject stored) {
        return stored.fieldNames().stream().collect(Collectors.toUnmodifiableMap(name -> name, stored::getString));
    }
}
