package eu.lectern.stack.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Asks a broker, and makes topics on it. */
final class KafkaAdmin implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

    private final Admin admin;

    KafkaAdmin(String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
    }

    /** Makes what is missing, and leaves what is there as it is. */
    void createMissing(List<NewTopic> topics) {
        try {
            Set<String> present = admin.listTopics().names().get();
            createAll(topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList());
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot make the topics: " + e.getMessage(), e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void createAll(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
