package eu.lectern.system.observing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One topic: how much is in it, and how far a group of consumers has come. */
public record Topic(String bootstrapServers, String name) {

    private interface Question<T extends @Nullable Object> {
        T ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    /** How many records were ever written to it. */
    public long records() {
        return ask(admin ->
                ends(admin).values().stream().mapToLong(Long::longValue).sum());
    }

    /** How many records the group has not committed yet. */
    public long lagOf(String group) {
        return ask(admin -> {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends(admin).entrySet().stream()
                    .mapToLong(end -> {
                        OffsetAndMetadata offset = committed.get(end.getKey());
                        return end.getValue() - (offset == null ? 0 : offset.offset());
                    })
                    .sum();
        });
    }

    /**
     * Sends the group back to the first record. No member of it may run.
     *
     * @throws IllegalStateException when one still does
     */
    public void rewind(String group) {
        ask(admin -> {
            Map<TopicPartition, OffsetAndMetadata> start = partitions(admin).stream()
                    .collect(Collectors.toMap(Function.identity(), partition -> new OffsetAndMetadata(0)));
            return admin.alterConsumerGroupOffsets(group, start).all().get();
        });
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions(admin).stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Set<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeTopics(Set.of(name)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(partition -> new TopicPartition(name, partition.partition()))
                .collect(Collectors.toSet());
    }

    private <T extends @Nullable Object> T ask(Question<T> question) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return question.ask(admin);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
