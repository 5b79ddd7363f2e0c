package eu.lectern.assessment.results;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.kit.event.CloudEvents;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new result, its first revision, its message and the answer to its key in one statement: one round trip, and one
 * transaction because a statement is one.
 */
@Singleton
class ResultLedger {

    /** The key decides: where it is taken, {@code claimed} is empty and nothing else is written. A twin waits for the first. */
    private static final String RECORD = """
            with claimed as (
                insert into idempotency (client, key, request_hash, answer)
                values ($1, $2, $3, $4::text::jsonb)
                    on conflict (client, key) do nothing
                returning client),
            recorded as (
                insert into result (id, revision, enrolment, assessment, outcome, revoked, percent, grade, achieved_on,
                                    source, curriculum, version, policy_hash, recorded_at, recorded_by, recorded_via)
                select $5::uuid, $6::bigint, $7::uuid, $8::text, $9::text, $10::boolean, $11::text::numeric, $12::integer,
                       $13::date, $14::text, $15::text, $16::text, $17::text, $18::timestamptz, $19::text, $20::text
                  from claimed
                returning *),
            kept as (
                insert into result_revision (result, revision, outcome, revoked, percent, grade, achieved_on, source,
                                             policy_hash, recorded_at, recorded_by, recorded_via)
                select id, revision, outcome, revoked, percent, grade, achieved_on, source,
                       policy_hash, recorded_at, recorded_by, recorded_via
                  from recorded)
            insert into outbox (topic, key, headers, payload)
            select $21::text, $22::text, $23::text::jsonb, $24::bytea
              from recorded""";

    private final Pool database;
    private final CloudEvents events;
    private final Outbox outbox;
    private final StoredAnswers answers;

    ResultLedger(Pool database, CloudEvents events, Outbox outbox, StoredAnswers answers) {
        this.database = database;
        this.events = events;
        this.outbox = outbox;
        this.answers = answers;
    }

    /** Whether it was written; false when the key is taken, and then nothing has changed. */
    Uni<Boolean> write(RecordedResult result, IdempotencyKey key) {
        return database.preparedQuery(RECORD)
                .execute(parameters(result, key, message(result)))
                .map(written -> written.rowCount() == 1)
                .invoke(outbox::wake);
    }

    private OutboxMessage message(RecordedResult result) {
        return events.message(
                Topics.ASSESSMENT_RESULTS,
                result.report().enrolment().toString(),
                typeOf(result.outcome()),
                result.recordedAt(),
                result.toEvent());
    }

    private Tuple parameters(RecordedResult result, IdempotencyKey key, OutboxMessage message) {
        return Tuple.tuple()
                .addString(key.client())
                .addString(key.key())
                .addString(key.requestHash())
                .addString(answers.write(result.toView()))
                .addUUID(result.id())
                .addLong(result.revision())
                .addUUID(result.report().enrolment())
                .addString(result.report().assessment())
                .addString(result.outcome().name())
                .addBoolean(result.revoked())
                .addString(percentOf(result))
                .addInteger(result.report().figures().grade())
                .addLocalDate(result.report().achievedOn())
                .addString(result.report().source())
                .addString(result.curriculum())
                .addString(result.version())
                .addString(result.policyHash())
                .addOffsetDateTime(result.recordedAt().atOffset(ZoneOffset.UTC))
                .addString(result.recorder().subject())
                .addString(result.recorder().client())
                .addString(message.topic())
                .addString(message.key())
                .addString(outbox.headersJson(message))
                .addValue(message.payload());
    }

    private static @Nullable String percentOf(RecordedResult result) {
        BigDecimal percent = result.report().figures().percent();
        return percent == null ? null : percent.toPlainString();
    }

    private static String typeOf(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> EventTypes.ASSESSMENT_PASSED;
            case FAILED -> EventTypes.ASSESSMENT_FAILED;
        };
    }
}
