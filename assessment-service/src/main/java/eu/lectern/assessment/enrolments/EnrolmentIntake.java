package eu.lectern.assessment.enrolments;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.kit.event.EventReader;
import eu.lectern.kit.event.ReceivedEvent;
import eu.lectern.kit.intake.DeadLetters;
import eu.lectern.kit.intake.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in every change of an enrolment; the highest revision holds. */
@ApplicationScoped
class EnrolmentIntake {

    private static final Set<String> TYPES =
            Set.of(EventTypes.ENROLMENT_OPENED, EventTypes.ENROLMENT_CHANGED, EventTypes.ENROLMENT_CLOSED);

    private final EventIntake<EnrolmentChanged> intake;
    private final EnrolmentTable table;

    EnrolmentIntake(ObjectMapper json, DeadLetters deadLetters, EnrolmentTable table) {
        this.intake =
                new EventIntake<>(new EventReader<>(json, TYPES, EnrolmentChanged.class), this::apply, deadLetters);
        this.table = table;
    }

    @Incoming("enrolments")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }

    private Uni<Void> apply(List<ReceivedEvent<EnrolmentChanged>> batch) {
        return table.merge(
                batch.stream().map(ReceivedEvent::data).map(PinnedEnrolment::of).toList());
    }
}
