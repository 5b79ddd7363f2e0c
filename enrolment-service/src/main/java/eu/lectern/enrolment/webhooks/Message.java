package eu.lectern.enrolment.webhooks;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.UUID;

/**
 * What is sent.
 *
 * @param id the {@code webhook-id}: the same however often it is sent, so that a receiver can tell
 * @param body JSON in UTF-8
 * @param change whose it is; empty for a ping
 */
record Message(String id, String type, Buffer body, Optional<OfChange> change) {

    /** The change in the feed that a message tells of. */
    record OfChange(long position, UUID enrolment) {}
}
