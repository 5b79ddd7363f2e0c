package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookStatus;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads rows of the table {@code webhook}. */
final class WebhookRow {

    static final String COLUMNS = """
            w.id, w.institution, w.url, w.types, w.description, w.secret, w.previous_secret, w.previous_until, w.status,
            w.position, w.ahead, w.failures, w.reason, w.next_attempt_at, w.revision, w.created_at, w.changed_at""";

    private WebhookRow() {}

    static List<Webhook> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(WebhookRow::one)
                .toList();
    }

    static Webhook one(Row row) {
        return new Webhook(
                row.getUUID(0),
                row.getString(1),
                // What is stored was checked when it came, perhaps by other rules.
                new Webhook.Wish(
                        TargetUrl.parse(row.getString(2), true),
                        List.of(row.getArrayOfStrings(3)),
                        Optional.ofNullable(row.getString(4))),
                new Secrets(new SigningSecret(row.getString(5)), previous(row)),
                WebhookStatus.valueOf(row.getString(8)),
                new Advance(
                        row.getLong(9),
                        Set.of(row.getArrayOfLongs(10)),
                        row.getInteger(11),
                        Optional.ofNullable(row.getString(12))),
                row.getOffsetDateTime(13).toInstant(),
                row.getLong(14),
                row.getOffsetDateTime(15).toInstant(),
                row.getOffsetDateTime(16).toInstant());
    }

    private static Optional<Secrets.Previous> previous(Row row) {
        return Optional.ofNullable(row.getString(6))
                .map(SigningSecret::new)
                .flatMap(secret -> Optional.ofNullable(row.getOffsetDateTime(7))
                        .map(OffsetDateTime::toInstant)
                        .map(until -> new Secrets.Previous(secret, until)));
    }
}
