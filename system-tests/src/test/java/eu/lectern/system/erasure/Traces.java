package eu.lectern.system.erasure;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.kafka.KafkaTopics;
import eu.lectern.system.observing.Database;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where in the whole system a text stands: every table of every database, and every topic from its first record. */
record Traces(LocalStack stack) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Places such as {@code assessment.submission}, and topics, in which any of the texts stands. */
    List<String> of(List<String> texts) {
        return Stream.concat(
                        Stream.of("catalog", "enrolment", "assessment")
                                .flatMap(name -> tables(new Database(stack, name), texts)),
                        topics(texts).stream())
                .toList();
    }

    private static Stream<String> tables(Database database, List<String> texts) {
        List<String> tables = database.query(
                "select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema') order by 1",
                row -> row.getString(1));
        if (tables.size() < 3) {
            throw new AssertionError("the tables of " + database.name() + " were not found: " + tables);
        }
        return tables.stream()
                .filter(table -> has(database, table, texts))
                .map(table -> database.name() + ": " + table);
    }

    /** Rows are compared as text, in which bytes are written in hex. */
    private static boolean has(Database database, String table, List<String> texts) {
        String condition = String.join(
                " or ",
                texts.stream()
                        .flatMap(text -> Stream.of(
                                "strpos(t::text, '" + text + "') > 0",
                                "strpos(t::text, encode(convert_to('" + text + "', 'UTF8'), 'hex')) > 0"))
                        .toList());
        return database.query("select 1 from " + table + " t where " + condition + " limit 1", ResultSet::getRow)
                        .size()
                > 0;
    }

    private List<String> topics(List<String> texts) {
        List<String> found = new ArrayList<>();
        for (String topic : KafkaTopics.names()) {
            if (records(topic).stream().anyMatch(record -> has(record, texts))) {
                found.add(topic);
            }
        }
        return found;
    }

    private static boolean has(ConsumerRecord<byte[], byte[]> record, List<String> texts) {
        Stream<byte[]> parts = Stream.concat(
                Stream.of(record.key(), record.value()),
                Arrays.stream(record.headers().toArray()).map(header -> header.value()));
        return parts.filter(part -> part != null)
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .anyMatch(part -> texts.stream().anyMatch(part::contains));
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.kafka().bootstrapServers(), "enable.auto.commit", false);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }
}
