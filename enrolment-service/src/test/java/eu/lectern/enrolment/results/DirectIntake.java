package eu.lectern.enrolment.results;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Hands batches of a test's own making to the real intake, as the connector does with what it polled. */
@Singleton
public final class DirectIntake {

    private final ResultIntake intake;

    DirectIntake(ResultIntake intake) {
        this.intake = intake;
    }

    public Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return intake.take(batch);
    }
}
