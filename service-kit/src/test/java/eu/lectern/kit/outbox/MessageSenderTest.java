package eu.lectern.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class MessageSenderTest {

    @Test
    void shouldReportWhatTheBrokerAcknowledged() throws InterruptedException {
        MessageSender.Delivery delivery =
                new MessageSender(producerRefusing("none")).send(List.of(pending(1, "a", "x"), pending(2, "b", "y")));

        assertThat(delivery.delivered()).containsExactly(1L, 2L);
        assertThat(delivery.failed()).isEmpty();
    }

    @Test
    void shouldHoldBackWhatComesAfterAFailedMessageOfTheSameKey() throws InterruptedException {
        MessageSender.Delivery delivery = new MessageSender(producerRefusing("too big"))
                .send(List.of(pending(1, "a", "too big"), pending(2, "a", "later"), pending(3, "b", "other")));

        assertThat(delivery.delivered()).containsExactly(3L);
        assertThat(delivery.failed()).containsOnlyKeys(1L);
    }

    @Test
    void shouldStopSendingWhenTheBrokerDoesNotAnswer() throws InterruptedException {
        MockProducer<String, byte[]> unreachable =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent) {
                        return CompletableFuture.failedFuture(new TimeoutException("no metadata"));
                    }
                };

        MessageSender.Delivery delivery =
                new MessageSender(unreachable).send(List.of(pending(1, "a", "x"), pending(2, "b", "y")));

        assertThat(delivery.delivered()).isEmpty();
        assertThat(delivery.failed()).containsOnlyKeys(1L);
    }

    private static MockProducer<String, byte[]> producerRefusing(String payload) {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent) {
                return Buffer.buffer(sent.value()).toString().equals(payload)
                        ? CompletableFuture.failedFuture(new RecordTooLargeException("refused"))
                        : super.send(sent);
            }
        };
    }

    private static PendingMessage pending(long id, String key, String payload) {
        return new PendingMessage(id, 0, "topic", key, Map.of(), Buffer.buffer(payload));
    }
}
