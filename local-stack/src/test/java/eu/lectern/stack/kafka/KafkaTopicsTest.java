package eu.lectern.stack.kafka;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {

    private static final Path DEPLOYED = Path.of("..", "deploy", "compose", "kafka", "topics");

    @Test
    void shouldMakeTheTopicsThatTheContainersMake() throws IOException {
        // given
        Map<String, String> deployed = Files.readAllLines(DEPLOYED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 3))
                .collect(toMap(words -> words[0], words -> words[1] + " " + words[2]));

        // when
        Map<String, String> here =
                KafkaTopics.all().stream().collect(toMap(NewTopic::name, KafkaTopicsTest::asInTheFile));

        // then
        assertThat(here).isNotEmpty().isEqualTo(deployed);
    }

    private static String asInTheFile(NewTopic topic) {
        return topic.numPartitions() + " "
                + topic.configs().entrySet().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(joining(" "));
    }
}
