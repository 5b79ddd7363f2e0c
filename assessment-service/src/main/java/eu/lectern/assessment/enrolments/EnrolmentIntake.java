package eu.lectern.assessment.enrolments;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.assessment.erasure.Erasing;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.learner.LearnerErased;
import eu.lectern.kit.event.EventReader;
import eu.lectern.kit.event.ReceivedEvent;
import eu.lectern.kit.intake.DeadLetters;
import eu.lectern.kit.intake.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in every change of an enrolment; the highest revision holds, and none after the erasure of its learner. */
@ApplicationScoped
class EnrolmentIntake {

    private static final Map<String, Class<? extends Record>> TYPES = Map.of(
            EventTypes.ENROLMENT_OPENED,
            EnrolmentChanged.class,
            EventTypes.ENROLMENT_CHANGED,
            EnrolmentChanged.class,
            EventTypes.ENROLMENT_CLOSED,
            EnrolmentChanged.class,
            EventTypes.LEARNER_ERASED,
            LearnerErased.class);

    private final EventIntake<Record> intake;
    private final EnrolmentTable table;
    private final Erasing erasing;

    EnrolmentIntake(ObjectMapper json, DeadLetters deadLetters, EnrolmentTable table, Erasing erasing) {
        this.intake = new EventIntake<>(new EventReader<>(json, TYPES), this::apply, deadLetters);
        this.table = table;
        this.erasing = erasing;
    }

    @Incoming("enrolments")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }

    /** The order of the two does not matter: an erased enrolment takes no change, and an erasure undoes any. */
    private Uni<Void> apply(List<ReceivedEvent<Record>> batch) {
        List<PinnedEnrolment> changed =
                of(EnrolmentChanged.class, batch).map(PinnedEnrolment::of).toList();
        List<LearnerErased> erased = of(LearnerErased.class, batch).toList();
        return (changed.isEmpty() ? Uni.createFrom().voidItem() : table.merge(changed))
                .chain(() -> erasing.erase(erased));
    }

    private static <T extends Record> Stream<T> of(Class<T> shape, List<ReceivedEvent<Record>> batch) {
        return batch.stream().map(ReceivedEvent::data).filter(shape::isInstance).map(shape::cast);
    }
}
