package eu.lectern.enrolment.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.learner.ErasureConfirmed;
import eu.lectern.kit.event.EventReader;
import eu.lectern.kit.intake.DeadLetters;
import eu.lectern.kit.intake.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code lectern.assessment-results}. */
@ApplicationScoped
class ResultIntake {

    private static final Map<String, Class<? extends Record>> TYPES = Map.of(
            EventTypes.ASSESSMENT_PASSED,
            ResultJudged.class,
            EventTypes.ASSESSMENT_FAILED,
            ResultJudged.class,
            EventTypes.ASSESSMENT_REVOKED,
            ResultJudged.class,
            EventTypes.ASSESSMENT_SUBMITTED,
            WorkSubmitted.class,
            EventTypes.ERASURE_CONFIRMED,
            ErasureConfirmed.class);

    private final EventIntake<Record> intake;

    ResultIntake(ObjectMapper json, ApplyingResults applying, DeadLetters deadLetters) {
        this.intake = new EventIntake<>(new EventReader<>(json, TYPES), applying, deadLetters);
    }

    @Incoming("assessment-results")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }
}
