package eu.lectern.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/** Sends a batch and tells which messages the broker has acknowledged. */
final class MessageSender {

    /**
     * What became of a batch.
     *
     * @param delivered ids of the rows that are done with
     * @param failed id of the first failed row of each key, with the reason
     */
    record Delivery(List<Long> delivered, Map<Long, Exception> failed) {}

    /**
     * A call for a topic of which the broker tells nothing blocks for seconds. One such topic may be missing; with two the
     * broker is away, and the rest waits for the next round.
     */
    private static final int MOST_SILENT_TOPICS = 2;

    private final Producer<String, byte[]> producer;

    MessageSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** A message behind a failed one of its lane waits with it, so that it stays the last word. */
    Delivery send(List<PendingMessage> batch) throws InterruptedException {
        Map<Long, Future<RecordMetadata>> sent = new HashMap<>();
        Set<PendingMessage.Lane> blocked = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (PendingMessage pending : batch) {
            if (blocked.contains(pending.lane())
                    || silent.contains(pending.message().topic())) {
                continue;
            }
            Future<RecordMetadata> acknowledgement = producer.send(toRecord(pending.message()));
            sent.put(pending.id(), acknowledgement);
            if (acknowledgement.state() == Future.State.FAILED) {
                blocked.add(pending.lane());
                if (acknowledgement.exceptionNow() instanceof TimeoutException) {
                    silent.add(pending.message().topic());
                }
            }
            if (silent.size() == MOST_SILENT_TOPICS) {
                break;
            }
        }
        producer.flush();
        return delivery(batch, sent);
    }

    private static Delivery delivery(List<PendingMessage> batch, Map<Long, Future<RecordMetadata>> sent)
            throws InterruptedException {
        Map<Long, Exception> failed = new HashMap<>();
        List<Long> delivered = new ArrayList<>();
        Set<PendingMessage.Lane> blocked = new HashSet<>();
        for (PendingMessage pending : batch) {
            Future<RecordMetadata> acknowledgement = sent.get(pending.id());
            if (acknowledgement == null || blocked.contains(pending.lane())) {
                blocked.add(pending.lane());
                continue;
            }
            try {
                acknowledgement.get();
                delivered.add(pending.id());
            } catch (ExecutionException notAcknowledged) {
                failed.put(pending.id(), notAcknowledged);
                blocked.add(pending.lane());
            }
        }
        return new Delivery(delivered, failed);
    }

    private static ProducerRecord<String, byte[]> toRecord(OutboxMessage message) {
        ProducerRecord<String, byte[]> kafka = new ProducerRecord<>(
                message.topic(), message.key(), message.payload().getBytes());
        message.headers().forEach((name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafka;
    }
}
