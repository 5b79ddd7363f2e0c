package eu.lectern.system.examples;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.rest.Rest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes dead letters: sends what nobody can read to a topic that both readers of events follow. */
record SetAside(LocalStack stack, String topic) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The id of a new one, as the service has it. */
    String by(ServiceName service) {
        Set<String> before = known(service);
        send();
        return await().atMost(PATIENCE)
                .until(
                        () -> known(service).stream()
                                .filter(id -> !before.contains(id))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private Set<String> known(ServiceName service) {
        Rest operator = new Rest(stack.token("operator"), List.of(stack.url(service)));
        String path = "/api/" + service.name().toLowerCase(Locale.ROOT) + "/v1/dead-letters?topic=" + topic;
        Set<String> ids = new HashSet<>();
        operator.all(path, JsonNode.class)
                .forEach(letter -> ids.add(letter.path("id").asText()));
        return ids;
    }

    private void send() {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            byte[] garbage = ("garbage " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic, "examples/1", garbage)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
