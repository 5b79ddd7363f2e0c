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

/** Sends a batch and tells which messages the broker has acknowledged. */
final class MessageSender {

    /**
     * What became of a batch.
     *
     * @param delivered ids of the rows that are done with
     * @param failed id of the first failed row of each key, with the reason
     */
    record Delivery(List<Long> delivered, Map<Long, Exception> failed) {}

    private final Producer<String, byte[]> producer;

    MessageSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    Delivery send(List<PendingMessage> batch) throws InterruptedException {
        Map<Long, Future<RecordMetadata>> sent = new HashMap<>();
        Map<Long, Exception> failed = new HashMap<>();
        for (PendingMessage pending : batch) {
            try {
                sent.put(pending.id(), producer.send(toRecord(pending.message())));
            } catch (RuntimeException notSent) {
                // Each such call may block for the broker's metadata: the rest of the batch waits for the next round.
                failed.put(pending.id(), notSent);
                break;
            }
        }
        producer.flush();
        return delivery(batch, sent, failed);
    }

    /** A message behind a failed one of its key counts as unsent: sent again behind it, it is the last word again. */
    private static Delivery delivery(
            List<PendingMessage> batch, Map<Long, Future<RecordMetadata>> sent, Map<Long, Exception> failed)
            throws InterruptedException {
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
