package eu.lectern.kit.intake;

import eu.lectern.kit.event.EventReader;
import eu.lectern.kit.event.ReadResult;
import eu.lectern.kit.event.ReceivedEvent;
import eu.lectern.kit.failure.FailureCause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes in batches of events so that none is lost and none is skipped.
 *
 * <p>The returned {@link Uni} ends when every record of the batch is either applied or set aside; only then may the offsets
 * be committed. A failure that may pass (the database is away) is waited out, however long it takes. One that would repeat
 * is narrowed down by halving the batch until the single event that causes it is found and set aside; the rest is applied.
 */
public final class EventIntake<T extends Record> {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventReader<T> reader;
    private final EventApplier<T> applier;
    private final DeadLetterBox deadLetters;

    public EventIntake(EventReader<T> reader, EventApplier<T> applier, DeadLetterBox deadLetters) {
        this.reader = reader;
        this.applier = applier;
        this.deadLetters = deadLetters;
    }

    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<ReceivedEvent<T>> readable = new ArrayList<>();
        List<ReadResult.Unreadable<T>> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> kafka : records) {
            switch (reader.read(kafka)) {
                case ReadResult.Understood<T>(ReceivedEvent<T> event) -> readable.add(event);
                case ReadResult.Unreadable<T> bad -> unreadable.add(bad);
                case ReadResult.Irrelevant<T> ignored -> {}
            }
        }
        return Multi.createFrom()
                .iterable(unreadable)
                .onItem()
                .transformToUniAndConcatenate(bad -> setAside(bad.origin(), bad.cause()))
                .collect()
                .last()
                .chain(() -> applyAll(readable));
    }

    private Uni<Void> applyAll(List<ReceivedEvent<T>> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return waitOut(Uni.createFrom().deferred(() -> applier.apply(batch)))
                .onFailure()
                .recoverWithUni(failure -> narrowDown(batch, failure));
    }

    private Uni<Void> narrowDown(List<ReceivedEvent<T>> batch, Throwable failure) {
        if (batch.size() == 1) {
            return setAside(batch.getFirst().origin(), failure.toString());
        }
        int middle = batch.size() / 2;
        return applyAll(batch.subList(0, middle)).chain(() -> applyAll(batch.subList(middle, batch.size())));
    }

    private Uni<Void> setAside(ConsumerRecord<String, byte[]> origin, String cause) {
        return waitOut(Uni.createFrom().deferred(() -> deadLetters.setAside(origin, cause)));
    }

    private static Uni<Void> waitOut(Uni<Void> action) {
        return action.onFailure(EventIntake::mayPass)
                .invoke(failure -> LOG.warnf("The intake waits and tries again: %s", failure.toString()))
                .onFailure(EventIntake::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** In doubt yes: waiting loses nothing and shows in the consumer's lag. */
    private static boolean mayPass(Throwable failure) {
        return FailureCause.of(failure) != FailureCause.INPUT;
    }
}
