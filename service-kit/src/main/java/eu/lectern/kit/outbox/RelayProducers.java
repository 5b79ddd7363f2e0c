package eu.lectern.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Opens the relay's producers. */
@Singleton
final class RelayProducers {

    private final Map<String, Object> connection;
    private final OutboxConfiguration configuration;

    /**
     * Makes the factory.
     *
     * @param connection what the settings {@code kafka.*} say, encryption and login among them; the same for all clients
     */
    RelayProducers(
            @Identifier("default-kafka-broker") Map<String, Object> connection, OutboxConfiguration configuration) {
        this.connection = Map.copyOf(connection);
        this.configuration = configuration;
    }

    /** A producer that is idempotent and acknowledged by all replicas, so that its own retries keep order and add nothing. */
    Producer<String, byte[]> open() {
        int deliveryMillis = Math.toIntExact(configuration.deliveryTimeout().toMillis());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                deliveryMillis,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                deliveryMillis / 2,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                deliveryMillis / 2,
                ProducerConfig.LINGER_MS_CONFIG,
                0));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
