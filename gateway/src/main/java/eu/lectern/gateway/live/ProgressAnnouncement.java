package eu.lectern.gateway.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.enrolment.ProgressChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.gateway.relay.GlobalId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Hands what is told on the topic to those who want to know. What nobody wants to know is not even parsed. */
final class ProgressAnnouncement {

    /** The CloudEvents attribute {@code type} in Kafka's binary mode. */
    private static final String TYPE = "ce_type";

    private final Watchers watchers;
    private final ObjectMapper mapper;

    ProgressAnnouncement(Watchers watchers, ObjectMapper mapper) {
        this.watchers = watchers;
        this.mapper = mapper;
    }

    /** Never throws: a record that makes no sense must not stop the others. */
    void pass(ConsumerRecord<byte[], byte[]> event) {
        if (isOfOurType(event)) {
            enrolment(event).filter(watchers::areThere).ifPresent(enrolment -> announce(enrolment, event.value()));
        }
    }

    private void announce(UUID enrolment, byte[] data) {
        try {
            watchers.announce(
                    enrolment, mapper.readValue(data, ProgressChanged.class).progressVersion());
        } catch (IOException | RuntimeException unreadable) {
            watchers.recheck(enrolment);
        }
    }

    private static boolean isOfOurType(ConsumerRecord<byte[], byte[]> event) {
        Header type = event.headers().lastHeader(TYPE);
        return type != null
                && type.value() != null
                && EventTypes.PROGRESS_CHANGED.equals(new String(type.value(), StandardCharsets.UTF_8));
    }

    @SuppressWarnings("ConstantValue") // A record may come without a key.
    private static Optional<UUID> enrolment(ConsumerRecord<byte[], byte[]> event) {
        return event.key() == null ? Optional.empty() : GlobalId.uuid(new String(event.key(), StandardCharsets.UTF_8));
    }
}
