package eu.lectern.kit.outbox;

import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the relay's producers. */
@Singleton
final class RelayProducers {

    private final String brokers;
    private final OutboxConfiguration configuration;

    RelayProducers(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers, OutboxConfiguration configuration) {
        this.brokers = brokers;
        this.configuration = configuration;
    }

    /** A producer that is idempotent and acknowledged by all replicas, so that its own retries keep order and add nothing. */
    Producer<String, byte[]> open() {
        int deliveryMillis = Math.toIntExact(configuration.deliveryTimeout().toMillis());
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
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
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
