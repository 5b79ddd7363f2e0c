package eu.lectern.enrolment.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Stores changes in the caller's transaction, and the messages of the outbox that tell of them, in one statement. Call
 * {@link #wake} after the commit, so that partners and services learn of it at once; without it they do with the next slow
 * poll.
 */
@Singleton
public final class ChangeLog {

    /** Given {@code c}, the changes with their messages. */
    private static final String INSERT = """
            , sent as (
                insert into outbox (topic, key, headers, payload)
                select c.topic, cast(c.enrolment as text), cast(c.headers as jsonb), c.payload
                  from c
                 where c.topic is not null
                 order by c.n)
            insert into change_pending (institution, enrolment, type, at, data)
            select c.institution, c.enrolment, c.type, c.at, c.data
              from c
             order by c.n""";

    private static final String FROM_ARRAYS = """
            with c as (
                select *
                  from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
                              $8::bytea[])
                       with ordinality
                       as u (institution, enrolment, type, at, data, topic, headers, payload, n))
            """ + INSERT;

    /** Hibernate's client takes no arrays; so all travel as one text. */
    private static final String FROM_JSON = """
            with c as (
                select j.institution, j.enrolment, j.type, j.at, j.data, j.topic, j.headers,
                       convert_to(j.payload, 'UTF8') as payload, j.n
                  from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                       as j (n integer, institution text, enrolment uuid, type text, at timestamptz, data text,
                             topic text, headers text, payload text))
            """ + INSERT;

    /** A change as it travels in {@link #FROM_JSON}. */
    private record Row(
            int n,
            String institution,
            UUID enrolment,
            String type,
            String at,
            String data,
            @Nullable String topic,
            @Nullable String headers,
            @Nullable String payload) {}

    private final ObjectMapper json;
    private final Outbox outbox;
    private final ChangeSequencer sequencer;

    ChangeLog(ObjectMapper json, Outbox outbox, ChangeSequencer sequencer) {
        this.json = json;
        this.outbox = outbox;
        this.sequencer = sequencer;
    }

    /** Within the transaction of a connection of the PostgreSQL client. */
    public Uni<Void> append(SqlConnection connection, List<Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(FROM_ARRAYS)
                        .execute(parameters(changes))
                        .replaceWithVoid();
    }

    /** Within the transaction of a Hibernate session. */
    public Uni<Void> append(Mutiny.Session session, List<Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(FROM_JSON)
                        .setParameter(1, rows(changes))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** Tells relay and sequencer that there is something to do. Cheap, and safe to call from any thread. */
    public void wake() {
        outbox.wake();
        sequencer.wake();
    }

    private Tuple parameters(List<Change> changes) {
        return Tuple.from(List.of(
                changes.stream().map(Change::institution).toArray(String[]::new),
                changes.stream().map(Change::enrolment).toArray(UUID[]::new),
                changes.stream().map(Change::type).toArray(String[]::new),
                changes.stream()
                        .map(change -> change.at().atOffset(ZoneOffset.UTC))
                        .toArray(java.time.OffsetDateTime[]::new),
                changes.stream().map(Change::data).toArray(String[]::new),
                changes.stream().map(change -> of(change, OutboxMessage::topic)).toArray(String[]::new),
                changes.stream().map(change -> of(change, outbox::headersJson)).toArray(String[]::new),
                changes.stream()
                        .map(change -> of(change, OutboxMessage::payload))
                        .toArray(Buffer[]::new)));
    }

    private String rows(List<Change> changes) {
        Row[] rows = new Row[changes.size()];
        for (int n = 0; n < rows.length; n++) {
            Change change = changes.get(n);
            rows[n] = new Row(
                    n,
                    change.institution(),
                    change.enrolment(),
                    change.type(),
                    change.at().toString(),
                    change.data(),
                    of(change, OutboxMessage::topic),
                    of(change, outbox::headersJson),
                    of(change, message -> message.payload().toString()));
        }
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are always JSON", impossible);
        }
    }

    private static <T> @Nullable T of(Change change, Function<OutboxMessage, T> part) {
        return change.message().map(part).orElse(null);
    }
}
