package eu.lectern.gateway.live;

import eu.lectern.contracts.event.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic of completions from its end, all partitions, for this gateway alone: no group is shared with other
 * gateways, and no offset is kept. Whatever goes wrong (no broker, other partitions, records that are gone), it begins anew at
 * the end and lets all watchers check what they may have missed; so where it had been reading does not matter. An absence of the
 * broker that is over before it is noticed is none: it goes on where it was, and what waits to be published comes then.
 */
final class CompletionsReader implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CompletionsReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<? extends Consumer<byte[], byte[]>> consumers;
    private final java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> announcement;
    private final Runnable recheckAll;
    private final Duration checkEvery;
    private final Duration patience;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> current;
    private volatile boolean following;
    private boolean away;

    /**
     * @param checkEvery how often it is looked whether Kafka answers
     * @param patience how long an answer of Kafka is waited for
     */
    CompletionsReader(
            Supplier<? extends Consumer<byte[], byte[]>> consumers,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> announcement,
            Runnable recheckAll,
            Duration checkEvery,
            Duration patience) {
        this.consumers = consumers;
        this.announcement = announcement;
        this.recheckAll = recheckAll;
        this.checkEvery = checkEvery;
        this.patience = patience;
    }

    @Override
    public void run() {
        while (isOpen()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException | InterruptException closing) {
                LOG.debug("The reader of completions is woken up", closing);
            } catch (KafkaException gone) {
                tellThatItIsAway(gone);
            } catch (RuntimeException unforeseen) {
                LOG.error("The reader of completions begins anew", unforeseen);
            } finally {
                following = false;
            }
            pause();
        }
    }

    /** Whether what is published now will be heard of; only a while later is it known that this has changed. */
    boolean isFollowing() {
        return following;
    }

    /** Ends within the time that one request to Kafka takes. */
    @Override
    public void close() {
        closed.countDown();
        Consumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** Returns when it has to begin anew. */
    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Only now is it known where the end is: what is published from here on will be read.
        partitions.forEach(partition -> consumer.position(partition, patience));
        tellThatItIsThere();
        following = true;
        recheckAll.run();
        long nextCheck = System.nanoTime() + checkEvery.toNanos();
        while (isOpen()) {
            consumer.poll(POLL).forEach(announcement);
            if (System.nanoTime() - nextCheck >= 0) {
                if (!partitions.equals(partitions(consumer))) {
                    return;
                }
                // It says nothing while the broker is away; this does.
                consumer.endOffsets(partitions, patience);
                nextCheck = System.nanoTime() + checkEvery.toNanos();
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.COMPLETIONS, patience).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + Topics.COMPLETIONS + " yet");
        }
        return partitions;
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause() {
        try {
            if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The reader of completions ends");
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    private void tellThatItIsAway(KafkaException gone) {
        if (!away) {
            LOG.warnf("Kafka does not answer; subscriptions learn of changes by asking until it does: %s", gone);
        }
        away = true;
    }

    private void tellThatItIsThere() {
        LOG.infof("Changes of the progress are read from %s", Topics.COMPLETIONS);
        away = false;
    }
}
