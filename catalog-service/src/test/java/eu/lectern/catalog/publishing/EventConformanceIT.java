package eu.lectern.catalog.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.test.EventSchemas;
import eu.lectern.stack.test.SentEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Holds that what this service sends is what contracts says it sends. */
@QuarkusTest
class EventConformanceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Publishing publishing;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldSendWhatContractsDescribes() {
        // given
        String code = "test-" + UUID.randomUUID();

        // when
        publishing.publishAndWait(Publishing.renamed(code, "1", 5));

        // then
        assertConforms(code + "/1");
    }

    @Test
    void shouldHaveSentTheBuiltInCurriculumAsContractsDescribes() {
        assertConforms("library-vet/0.2");
    }

    private void assertConforms(String key) {
        List<ConsumerRecord<String, byte[]>> sent = await().atMost(PATIENCE)
                .until(() -> SentEvents.withKey(brokers, Topics.CURRICULUM_VERSIONS, key), events -> !events.isEmpty());
        assertThat(sent).extracting(SentEvents::type).containsOnly(EventTypes.CURRICULUM_PUBLISHED);
        assertThat(sent)
                .allSatisfy(event -> assertThat(EventSchemas.violations(event)).isEmpty());
    }
}
