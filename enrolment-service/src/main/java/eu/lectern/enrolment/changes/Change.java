package eu.lectern.enrolment.changes;

import eu.lectern.kit.outbox.OutboxMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that has changed in an institution. {@link DescribingChanges} makes them.
 *
 * @param type one of {@link eu.lectern.contracts.change.ChangeTypes#ALL}
 * @param data JSON, without personal data
 * @param message that tells the other services; empty when it came from them
 */
public record Change(
        String institution, UUID enrolment, String type, Instant at, String data, Optional<OutboxMessage> message) {}
