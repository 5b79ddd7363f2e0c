package eu.lectern.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.kit.outbox.OutboxMessage;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetAsideRecordTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final byte[] BINARY = {0, (byte) 0xff, (byte) 0xc3, 'x', 0};

    @Test
    void shouldKeepTheRecordAsItCame() {
        // given
        ConsumerRecord<String, byte[]> kafka = kafka("key", BINARY);
        kafka.headers().add("ce_type", text("eu.lectern.test.v1")).add("tenant", text("ā"));

        // when
        DeadLetter letter = SetAsideRecord.of(kafka, "because", NOW);

        // then
        assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin("lectern.test", 3, 17));
        assertThat(letter.key()).isEqualTo("key");
        assertThat(letter.headers()).isEqualTo(Map.of("ce_type", "eu.lectern.test.v1", "tenant", "ā"));
        assertThat(letter.payload()).isEqualTo(Buffer.buffer(BINARY));
        assertThat(letter.eventType()).isEqualTo("eu.lectern.test.v1");
        assertThat(letter.cause()).isEqualTo("because");
        assertThat(letter.setAsideAt()).isEqualTo(NOW);
        assertThat(letter.status()).isEqualTo(DeadLetterStatus.SET_ASIDE);
    }

    @Test
    void shouldKnowNothingFromValueWhereThereIsNone() {
        // when
        DeadLetter letter = SetAsideRecord.of(kafka(null, null), "because", NOW);

        // then
        assertThat(letter.key()).isNull();
        assertThat(letter.payload()).isNull();
        assertThat(letter.eventType()).isNull();
        assertThat(SetAsideRecord.message(letter).payload().length()).isZero();
    }

    @Test
    void shouldReplaceWhatPostgresTextCannotHold() {
        // given
        ConsumerRecord<String, byte[]> kafka = kafka("k\0", BINARY);
        kafka.headers().add("na\0me", new byte[] {0, (byte) 0xff});

        // when
        DeadLetter letter = SetAsideRecord.of(kafka, "a\0b", NOW);

        // then
        assertThat(letter.key()).isEqualTo("k\uFFFD");
        assertThat(letter.headers()).isEqualTo(Map.of("na\uFFFDme", "\uFFFD\uFFFD"));
        assertThat(letter.cause()).isEqualTo("a\uFFFDb");
    }

    @Test
    void shouldGoByTheLastOfSeveralHeadersWithOneName() {
        // given
        ConsumerRecord<String, byte[]> kafka = kafka("key", BINARY);
        kafka.headers().add("ce_type", text("first")).add("ce_type", text("last"));

        // when
        DeadLetter letter = SetAsideRecord.of(kafka, "because", NOW);

        // then
        assertThat(letter.headers()).containsEntry("ce_type", "last");
        assertThat(letter.eventType()).isEqualTo("last");
    }

    @Test
    void shouldCutACauseThatQuotesTheWholePayload() {
        // when
        DeadLetter letter = SetAsideRecord.of(kafka("key", BINARY), "x".repeat(1_000_000), NOW);

        // then
        assertThat(letter.cause()).hasSize(SetAsideRecord.LONGEST_CAUSE + 1).endsWith("x…");
    }

    @Test
    void shouldTellTheDeadLetterTopicWhyAndWhence() {
        // given
        ConsumerRecord<String, byte[]> kafka = kafka("key", BINARY);
        kafka.headers().add("ce_type", text("eu.lectern.test.v1"));

        // when
        OutboxMessage message = SetAsideRecord.message(SetAsideRecord.of(kafka, "because", NOW));

        // then
        assertThat(message.topic()).isEqualTo("lectern.test.dead-letter");
        assertThat(message.key()).isEqualTo("key");
        assertThat(message.payload().getBytes()).isEqualTo(BINARY);
        assertThat(message.headers())
                .isEqualTo(Map.of(
                        "ce_type", "eu.lectern.test.v1",
                        "lectern-dead-letter-cause", "because",
                        "lectern-dead-letter-topic", "lectern.test",
                        "lectern-dead-letter-partition", "3",
                        "lectern-dead-letter-offset", "17",
                        "lectern-dead-letter-at", "2026-09-01T10:00:00Z"));
    }

    private static ConsumerRecord<String, byte[]> kafka(@Nullable String key, byte @Nullable [] value) {
        return new ConsumerRecord<>("lectern.test", 3, 17, key, value);
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
