package eu.lectern.stack.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of Lectern as the brokers must have them: the local stack makes them, a deployment does the same. */
public final class KafkaTopics {

    public static final int PARTITIONS = 12;

    private static final short REPLICATION = 1;
    private static final Duration RETENTION = Duration.ofDays(90);
    /** What a later record of its key has replaced is gone after this time: an erased learner's enrolments among it. */
    private static final Duration REPLACED_WITHIN = Duration.ofDays(1);

    private static final List<String> COMPACTED = List.of("lectern.curriculum-versions", "lectern.enrolments");
    private static final List<String> RETAINED = List.of("lectern.assessment-results", "lectern.completions");

    private KafkaTopics() {}

    /** Every topic, the dead letters' among them. */
    public static List<String> names() {
        return all().stream().map(NewTopic::name).toList();
    }

    static List<NewTopic> all() {
        return Stream.of(
                        COMPACTED.stream().map(KafkaTopics::compacted),
                        RETAINED.stream().map(name -> retained(name, PARTITIONS)),
                        Stream.concat(COMPACTED.stream(), RETAINED.stream())
                                .map(name -> retained(name + ".dead-letter", 1)))
                .flatMap(topics -> topics)
                .toList();
    }

    private static NewTopic compacted(String name) {
        return new NewTopic(name, PARTITIONS, REPLICATION)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(REPLACED_WITHIN.toMillis())));
    }

    private static NewTopic retained(String name, int partitions) {
        return new NewTopic(name, partitions, REPLICATION)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(RETENTION.toMillis())));
    }
}
