package eu.lectern.enrolment.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.kit.event.EventReader;
import eu.lectern.kit.intake.DeadLetters;
import eu.lectern.kit.intake.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code lectern.assessment-results}. */
@ApplicationScoped
class ResultIntake {

    private static final Set<String> TYPES =
            Set.of(EventTypes.ASSESSMENT_PASSED, EventTypes.ASSESSMENT_FAILED, EventTypes.ASSESSMENT_REVOKED);

    private final EventIntake<ResultJudged> intake;

    ResultIntake(ObjectMapper json, ApplyingResults applying, DeadLetters deadLetters) {
        this.intake = new EventIntake<>(new EventReader<>(json, TYPES, ResultJudged.class), applying, deadLetters);
    }

    @Incoming("assessment-results")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }
}
