package eu.lectern.kit.intake;

import eu.lectern.kit.deadletter.SettingAside;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Sets a record aside where operators find it, and tells of it in the log. */
@Singleton
public final class DeadLetters implements DeadLetterBox {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final SettingAside settingAside;

    DeadLetters(SettingAside settingAside) {
        this.settingAside = settingAside;
    }

    @Override
    public Uni<Void> setAside(ConsumerRecord<String, byte[]> origin, String cause) {
        return settingAside
                .setAside(origin, cause)
                .invoke(isNew -> LOG.logf(
                        isNew ? Logger.Level.WARN : Logger.Level.DEBUG,
                        "Set aside %s-%d@%d: %s",
                        origin.topic(),
                        origin.partition(),
                        origin.offset(),
                        cause))
                .replaceWithVoid();
    }
}
