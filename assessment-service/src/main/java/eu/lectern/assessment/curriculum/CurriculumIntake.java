package eu.lectern.assessment.curriculum;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.kit.event.EventReader;
import eu.lectern.kit.event.ReceivedEvent;
import eu.lectern.kit.intake.DeadLetters;
import eu.lectern.kit.intake.EventIntake;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the versions that the catalogue publishes. */
@ApplicationScoped
class CurriculumIntake {

    private final EventIntake<CurriculumPublished> intake;
    private final CurriculumTable table;
    private final PublishedPolicies policies;

    CurriculumIntake(ObjectMapper json, DeadLetters deadLetters, CurriculumTable table, PublishedPolicies policies) {
        this.intake = new EventIntake<>(
                new EventReader<>(json, Set.of(EventTypes.CURRICULUM_PUBLISHED), CurriculumPublished.class),
                this::apply,
                deadLetters);
        this.table = table;
        this.policies = policies;
    }

    @Incoming("curriculum-versions")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return intake.take(records);
    }

    /** One by one: a version comes once in months, and storing the same one again changes nothing. */
    private Uni<Void> apply(List<ReceivedEvent<CurriculumPublished>> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(event -> store(event.data()))
                .collect()
                .last();
    }

    private Uni<Void> store(CurriculumPublished published) {
        CurriculumVersion curriculum = published.curriculum();
        return table.insert(published)
                .chain(() -> policies.find(curriculum.code(), curriculum.version()))
                .invoke(stored -> requireSame(published, stored.orElseThrow()))
                .replaceWithVoid();
    }

    /** A published version never changes; a second one of its name is set aside, and the first one goes on to judge. */
    private static void requireSame(CurriculumPublished published, PublishedPolicy stored) {
        if (!stored.hash().equals(published.policyHash())) {
            throw new IllegalArgumentException("%s/%s is here with the policy hash %s, and came again with %s"
                    .formatted(
                            published.curriculum().code(),
                            published.curriculum().version(),
                            stored.hash(),
                            published.policyHash()));
        }
    }
}
