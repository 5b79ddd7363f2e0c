package eu.lectern.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the progress of an enrolment is followed. */
@ConfigMapping(prefix = "lectern.live")
interface LiveConfiguration {

    /**
     * How often the progress is asked for although nothing was announced, 1 second to 1 hour, a fifth more or less. It is
     * the net below everything else, and costs enrolment-service an answer without a body.
     */
    @WithDefault("PT30S")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration pollEvery();

    /** How long after a first failed read the next one comes, 10 ms to 1 minute; doubled with every further failure. */
    @WithDefault("PT0.5S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration retryAfter();

    /** How long at most a failed read waits for the next one, 10 ms to 10 minutes. */
    @WithDefault("PT10S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 10)
    Duration retryAfterAtMost();

    /**
     * How many reads for subscriptions are under way at once, 1 to 1,000; the others wait for their turn. It keeps a
     * thousand subscriptions that are checked at once from crowding out the queries.
     */
    @WithDefault("16")
    @Min(1)
    @Max(1_000)
    int concurrentReads();

    /**
     * How often it is looked whether Kafka still answers and which partitions there are, 100 ms to 10 minutes. When it did
     * not answer, every subscription is checked as soon as it does.
     */
    @WithDefault("PT10S")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration checkKafkaEvery();

    /**
     * How long Kafka may take to answer before it is taken for away, 100 ms to 1 minute. An absence that is shorter needs no
     * check: reading goes on where it was, and what waits to be published is read then.
     */
    @WithDefault("PT5S")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration kafkaPatience();
}
