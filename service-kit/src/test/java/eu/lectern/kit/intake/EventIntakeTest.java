package eu.lectern.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.event.EventReader;
import eu.lectern.kit.event.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

public class EventIntakeTest {

    public record Counted(int number) {}

    private static final String TYPE = "eu.lectern.test.counted.v1";
    private static final String TOPIC = "lectern.test";

    private final List<Integer> applied = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();

    @Test
    void shouldApplyABatchInOneGo() {
        List<Integer> sizes = new ArrayList<>();

        take(
                batch -> {
                    sizes.add(batch.size());
                    return applyAll(batch);
                },
                numbered(8));

        assertThat(sizes).containsExactly(8);
        assertThat(applied).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void shouldSetAsideTheOneEventThatCannotBeAppliedAndApplyTheRest() {
        take(
                batch -> batch.stream().anyMatch(event -> event.data().number() == 5)
                        ? Uni.createFrom().failure(new IllegalArgumentException("five is not taken"))
                        : applyAll(batch),
                numbered(8));

        assertThat(applied).containsExactly(0, 1, 2, 3, 4, 6, 7);
        assertThat(setAside).containsExactly("5: java.lang.IllegalArgumentException: five is not taken");
    }

    @Test
    void shouldSetAsideWhatCannotBeReadAndApplyTheRest() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(numbered(2));
        records.add(kafka(2, "{broken"));

        take(this::applyAll, records);

        assertThat(applied).containsExactly(0, 1);
        assertThat(setAside).singleElement().asString().startsWith("2: ");
    }

    @Test
    void shouldWaitUntilAFailureThatPassesHasPassed() {
        List<String> attempts = new ArrayList<>();

        take(
                batch -> {
                    attempts.add("attempt");
                    return attempts.size() < 4
                            ? Uni.createFrom().failure(new ConnectException("the database is away"))
                            : applyAll(batch);
                },
                numbered(3));

        assertThat(attempts).hasSize(4);
        assertThat(applied).containsExactly(0, 1, 2);
        assertThat(setAside).isEmpty();
    }

    private Uni<Void> applyAll(List<ReceivedEvent<Counted>> batch) {
        batch.forEach(event -> applied.add(event.data().number()));
        return Uni.createFrom().voidItem();
    }

    private void take(EventApplier<Counted> applier, List<ConsumerRecord<String, byte[]>> records) {
        EventReader<Counted> reader = new EventReader<>(new ObjectMapper(), Set.of(TYPE), Counted.class);
        DeadLetterBox box = (origin, cause) -> {
            setAside.add(origin.offset() + ": " + cause);
            return Uni.createFrom().voidItem();
        };
        new EventIntake<>(reader, applier, box)
                .take(new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of()))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private static List<ConsumerRecord<String, byte[]>> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> kafka(number, "{\"number\":" + number + "}"))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> kafka(long offset, String value) {
        ConsumerRecord<String, byte[]> kafka =
                new ConsumerRecord<>(TOPIC, 0, offset, "k", value.getBytes(StandardCharsets.UTF_8));
        kafka.headers().add("ce_type", TYPE.getBytes(StandardCharsets.UTF_8));
        return kafka;
    }
}
