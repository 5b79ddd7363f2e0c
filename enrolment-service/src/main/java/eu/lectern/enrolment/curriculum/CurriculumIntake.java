package eu.lectern.enrolment.curriculum;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.kit.event.EventReader;
import eu.lectern.kit.intake.DeadLetters;
import eu.lectern.kit.intake.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code lectern.curriculum-versions}. */
@ApplicationScoped
class CurriculumIntake {

    private final EventIntake<CurriculumPublished> intake;

    CurriculumIntake(ObjectMapper json, StoringVersions storing, DeadLetters deadLetters) {
        this.intake = new EventIntake<>(
                new EventReader<>(json, Set.of(EventTypes.CURRICULUM_PUBLISHED), CurriculumPublished.class),
                storing,
                deadLetters);
    }

    @Incoming("curriculum-versions")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }
}
