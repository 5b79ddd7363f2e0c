package eu.lectern.assessment.results;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.kit.event.CloudEvents;
import eu.lectern.kit.idempotency.StoredAnswers;
import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes results and their revisions; each write is one statement. */
@Singleton
class ResultLedger {

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

    /**
     * Writes new results; no two of them may have the same key.
     *
     * @return the keys of those that were written; of the others nothing was
     */
    Uni<Set<String>> write(List<Candidate.Judged> results) {
        if (results.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return database.preparedQuery(RecordStatement.SQL)
                .execute(parameters(results))
                .map(ResultLedger::keys)
                .invoke(outbox::wake);
    }

    /** Whether it was written; false when the result was not at the revision before, and then nothing has changed. */
    Uni<Boolean> revise(RecordedResult next) {
        return database.preparedQuery(ReviseStatement.SQL)
                .execute(parameters(next))
                .map(written -> written.rowCount() == 1)
                .invoke(outbox::wake);
    }

    private static Set<String> keys(RowSet<Row> rows) {
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.getString("key")));
        return keys;
    }

    private OutboxMessage message(RecordedResult result) {
        return events.message(
                Topics.ASSESSMENT_RESULTS,
                result.enrolment().toString(),
                typeOf(result),
                result.recordedAt(),
                result.toEvent());
    }

    private static String typeOf(RecordedResult result) {
        if (result.revoked()) {
            return EventTypes.ASSESSMENT_REVOKED;
        }
        return switch (result.outcome()) {
            case PASSED -> EventTypes.ASSESSMENT_PASSED;
            case FAILED -> EventTypes.ASSESSMENT_FAILED;
        };
    }

    /** One array for each column. Values travel as text and are cast by PostgreSQL, which reads each exactly. */
    private Tuple parameters(List<Candidate.Judged> results) {
        List<RecordedResult> rows =
                results.stream().map(Candidate.Judged::result).toList();
        List<OutboxMessage> messages = rows.stream().map(this::message).toList();
        return Tuple.tuple()
                .addArrayOfString(column(results, entry -> entry.key().client()))
                .addArrayOfString(column(results, entry -> entry.key().key()))
                .addArrayOfString(column(results, entry -> entry.key().requestHash()))
                .addArrayOfString(column(rows, row -> answers.write(row.toView(true))))
                .addArrayOfString(column(rows, RecordedResult::id))
                .addArrayOfString(column(rows, RecordedResult::enrolment))
                .addArrayOfString(column(rows, RecordedResult::assessment))
                .addArrayOfString(column(rows, RecordedResult::outcome))
                .addArrayOfString(column(rows, ResultLedger::percentOf))
                .addArrayOfString(
                        column(rows, row -> row.achievement().figures().grade()))
                .addArrayOfString(column(rows, row -> row.achievement().achievedOn()))
                .addArrayOfString(column(rows, row -> row.achievement().source()))
                .addArrayOfString(column(rows, row -> arrayOf(row.achievement().alsoServes())))
                .addArrayOfString(column(rows, row -> row.rules().curriculum()))
                .addArrayOfString(column(rows, row -> row.rules().version()))
                .addArrayOfString(column(rows, row -> row.rules().policyHash()))
                .addArrayOfString(column(rows, RecordedResult::submission))
                .addArrayOfString(column(results, Candidate.Judged::feedback))
                .addArrayOfString(column(rows, RecordedResult::recordedAt))
                .addArrayOfString(column(rows, row -> row.author().subject()))
                .addArrayOfString(column(rows, row -> row.author().client()))
                .addArrayOfString(column(messages, OutboxMessage::topic))
                .addArrayOfString(column(messages, OutboxMessage::key))
                .addArrayOfString(column(messages, outbox::headersJson))
                .addValue(messages.stream().map(OutboxMessage::payload).toArray(Buffer[]::new));
    }

    private Tuple parameters(RecordedResult next) {
        OutboxMessage message = message(next);
        return Tuple.tuple()
                .addUUID(next.id())
                .addLong(next.revision() - 1)
                .addString(next.outcome().name())
                .addBoolean(next.revoked())
                .addString(percentOf(next))
                .addInteger(next.achievement().figures().grade())
                .addLocalDate(next.achievement().achievedOn())
                .addString(next.achievement().source())
                .addArrayOfString(next.achievement().alsoServes().toArray(String[]::new))
                .addString(next.rules().curriculum())
                .addString(next.rules().version())
                .addString(next.rules().policyHash())
                .addOffsetDateTime(next.recordedAt().atOffset(ZoneOffset.UTC))
                .addString(next.author().subject())
                .addString(next.author().client())
                .addString(next.reason())
                .addString(message.topic())
                .addString(message.key())
                .addString(outbox.headersJson(message))
                .addValue(message.payload());
    }

    private static <T> String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    Object cell = value.apply(row);
                    return cell == null ? null : cell.toString();
                })
                .toArray(String[]::new);
    }

    private static @Nullable String percentOf(RecordedResult result) {
        BigDecimal percent = result.achievement().figures().percent();
        return percent == null ? null : percent.toPlainString();
    }

    /** PostgreSQL's notation of an array; codes have no character that means something in it. */
    private static String arrayOf(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }
}
