package eu.lectern.kit.intake;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that cannot be read or applied. */
public interface DeadLetterBox {

    /** Keeps the record with the reason why it was set aside; it is safe once the {@link Uni} ends. */
    Uni<Void> setAside(ConsumerRecord<String, byte[]> origin, String cause);
}
