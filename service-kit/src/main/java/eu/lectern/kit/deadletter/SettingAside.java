package eu.lectern.kit.deadletter;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Keeps a record that cannot be read or applied, and publishes it on {@code <topic>.dead-letter} through the outbox, with its
 * cause and where it came from. Both happen in one transaction, before the record's offset is committed; a record that comes
 * again by a replay is kept and published no second time.
 */
@Singleton
public final class SettingAside {

    private final DeadLetterTable letters;
    private final Clock clock = Clock.systemUTC();

    SettingAside(DeadLetterTable letters) {
        this.letters = letters;
    }

    /** Ends when the record is safe; gives whether it is set aside for the first time. */
    public Uni<Boolean> setAside(ConsumerRecord<String, byte[]> origin, String cause) {
        DeadLetter letter = SetAsideRecord.of(origin, cause, clock.instant());
        return letters.keep(letter, SetAsideRecord.message(letter));
    }
}
